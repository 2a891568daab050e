import type { Command } from "commander";
import { unapprovable } from "../decisions/match.ts";
import { exitCodes } from "../exit-code.ts";
import type { Verdict } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { safeLines } from "../report/safe.ts";
import { isOver, readDecimal } from "../values/decimal.ts";
import { type Exact, exactText, readAmountText } from "../values/exact.ts";
import { toMoney } from "../values/money.ts";
import { approvePattern } from "./approve-pattern.ts";
import { asideText, type DeciderOptions, deciderOptions, readDecider, readUntil } from "./decider.ts";
import type { Io } from "./io.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { judgeOptions } from "./judge-options.ts";
import { findingOf, judgeFor, record } from "./record.ts";

export interface ApproveOptions extends JudgeOptions, DeciderOptions {
  readonly until?: string;
  readonly upTo?: string;
  readonly in?: string;
}

export function addApprove(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command("approve")
    .summary("approve what the gate holds: one finding, by its id")
    .description(
      "Records that a person approves a finding that is held. It covers exactly that: change the value, and it is open again.\nWith a rule in place of the id, all of that rule in campaigns of a name (--in), until a day.\nWhat blocks cannot be approved: it is mended.",
    )
    .argument("<id>", "the finding, by its id or how that begins; or a rule, such as utm/uppercase")
    .argument("<exports...>", "the exports it stands in; they are checked anew");
  judgeOptions(deciderOptions(command))
    .option("--until <YYYY-MM-DD>", "the last day on which it counts")
    .option("--up-to <amount>", "for an amount: it also covers what is no more than this, such as 500.00")
    .option("--in <campaigns>", 'for a rule: in campaigns of such a name; * stands for any text: "*_test"')
    .addHelpText(
      "after",
      '\nExamples:\n  $ launchgate approve 5c0f3a9e meta.csv --by dana@example.com --reason "fair week" --until 2026-12-31\n  $ launchgate approve utm/uppercase meta.csv --in "*_test" --by dana@example.com --reason "a trial" --until 2026-12-31',
    )
    .action(async (id: string, names: string[], options: ApproveOptions) => {
      await (id.includes("/") ? approvePattern : approve)(id, names, options, io);
      done(exitCodes.cleared);
    });
}

async function approve(id: string, names: readonly string[], options: ApproveOptions, io: Io): Promise<void> {
  const { by, reason } = readDecider(options);
  if (options.in !== undefined)
    throw new UsageError(
      `--in is for a rule in place of an id: launchgate approve utm/uppercase --in "${options.in}"`,
    );
  const report = await judgeFor(names, options, io);
  const finding = findingOf(report, id);
  refuseApproval(finding);
  refuseOthers(finding, by, options.sign);
  const until = readUntil(options.until, report.today);
  const upTo = readCeiling(options.upTo, finding);
  const said = { choice: "approve", by, reason, until, upTo } as const;
  const { line, file, setAside } = await record(finding, said, { ...options, today: report.today }, io);
  const value = finding.found === undefined ? "" : ` (${finding.found})`;
  const limits = `${upTo === undefined ? "" : `, up to ${upTo}`}${until === undefined ? ", for good" : `, until ${until}`}`;
  await io.stdout.write(
    safeLines(
      `approved: ${finding.rule}${finding.campaign === undefined ? "" : ` of ${finding.campaign}`}${value}${limits}\n  recorded in ${file} as ${line.hash.slice(0, 8)}\n${asideText(setAside)}`,
    ),
  );
}

export function refuseApproval({ severity, status, rule, message, subject }: Verdict): void {
  if (severity === "block")
    throw new UsageError(
      `${rule} blocks (${message}): that cannot be approved; mend it, or grade the rule as hold in the policy, where the change is reviewed`,
    );
  const why = unapprovable(subject);
  if (why !== undefined) throw new UsageError(`${rule} cannot be approved: ${why}`);
  if (severity === "note")
    throw new UsageError(`${rule} is a note, which stops nothing: there is nothing to approve`);
  if (status === "live")
    throw new UsageError(
      `${rule} is about a live campaign, which stops nothing: there is nothing to approve`,
    );
}

/** What does not count is not recorded. */
export function refuseOthers(
  { deciders, signers, rule, campaign }: Verdict,
  by: string,
  sign?: string,
): void {
  const isBy = (each: string) => each.toLowerCase() === by.toLowerCase();
  if (sign === undefined && signers.some(isBy))
    throw new UsageError(`the policy wants what ${by} decides signed: --sign ~/.ssh/id_ed25519`);
  if (deciders === undefined || deciders.some(isBy)) return;
  const about = `${rule}${campaign === undefined ? "" : ` of ${campaign}`}`;
  throw new UsageError(
    `${by} may not decide about ${about}: ${deciders.length === 0 ? "nobody under approvers: may" : `the policy leaves it to ${deciders.join(", ")}`}`,
  );
}

/** Without one, an amount is approved as it is, and what is less. */
export function readCeiling(text: string | undefined, { value, rule }: Verdict): string | undefined {
  const found = readAmountText(value ?? "");
  if (text === undefined) return found ? value : undefined;
  if (!found) throw new UsageError(`--up-to ${text}: ${rule} has found no amount here`);
  const ceiling = ceilingOf(text.trim(), found.currency);
  if (!ceiling || ceiling.currency !== found.currency)
    throw new UsageError(
      `--up-to ${text}: write an amount in ${found.currency ?? "the same currency"}, such as 500.00`,
    );
  if (isOver(found.worth, ceiling.worth))
    throw new UsageError(`--up-to ${text}: is less than what is to be approved, ${value}`);
  return exactText(ceiling.worth, ceiling.currency);
}

/** No ceiling is finer than what can be paid. */
function ceilingOf(text: string, currency: string | undefined): Exact | undefined {
  const plain = readDecimal(text);
  const read = plain ? { worth: plain, currency } : readAmountText(text);
  return read && toMoney(read.worth, read.currency) && read;
}
