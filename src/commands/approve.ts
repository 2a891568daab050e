import type { Command } from "commander";
import { unapprovable } from "../decisions/match.ts";
import { exitCodes } from "../exit-code.ts";
import type { Verdict } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { safeLines } from "../report/safe.ts";
import { type Day, readIsoDay } from "../values/date.ts";
import { readDecimal } from "../values/decimal.ts";
import { type Money, moneyText, readMoneyText, toMoney } from "../values/money.ts";
import type { Io } from "./io.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { judgeOptions } from "./judge-options.ts";
import { findingOf, judgeFor, record } from "./record.ts";

interface Options extends JudgeOptions {
  readonly by?: string;
  readonly reason?: string;
  readonly until?: string;
  readonly upTo?: string;
}

export function addApprove(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command("approve")
    .summary("approve what the gate holds: one finding, by its id")
    .description(
      "Records that a person approves a finding that is held. It covers exactly that: change the value, and it is open again.\nWhat blocks cannot be approved: it is mended.",
    )
    .argument("<id>", "the finding, by its id or how that begins")
    .argument("<exports...>", "the exports it stands in; they are checked anew");
  judgeOptions(deciderOptions(command))
    .option("--until <YYYY-MM-DD>", "the last day on which it counts")
    .option("--up-to <amount>", "for an amount: it also covers what is no more than this, such as 500.00")
    .addHelpText(
      "after",
      '\nExample:\n  $ launchgate approve 5c0f3a9e meta.csv --by dana@example.com --reason "fair week" --until 2026-12-31',
    )
    .action(async (id: string, names: string[], options: Options) => {
      await approve(id, names, options, io);
      done(exitCodes.cleared);
    });
}

/** Who decides, and why. */
export function deciderOptions(command: Command): Command {
  return command
    .option("--by <person>", "who decides")
    .option("--reason <text>", "why; it is kept in the log");
}

async function approve(id: string, names: readonly string[], options: Options, io: Io): Promise<void> {
  const { by, reason } = readDecider(options);
  const report = await judgeFor(names, options, io);
  const finding = findingOf(report, id);
  refuseApproval(finding);
  refuseOthers(finding, by);
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

export function asideText(setAside: string | undefined): string {
  return setAside === undefined ? "" : `  a last line that was never finished is now in ${setAside}\n`;
}

export function readDecider({ by, reason }: Options): { by: string; reason: string } {
  if (by === undefined || by.trim() === "") throw new UsageError("say who decides: --by dana@example.com");
  if (reason === undefined || reason.trim() === "")
    throw new UsageError('say why, for those who read it later: --reason "fair week, agreed with finance"');
  for (const [name, text] of [
    ["--by", by],
    ["--reason", reason],
  ] as const) {
    if (/\p{Cc}/u.test(text))
      throw new UsageError(`${name} holds a control character: write it as plain text, in one line`);
    if (text.length > 2000) throw new UsageError(`${name} is longer than 2,000 characters`);
  }
  return { by: by.trim(), reason: reason.trim() };
}

function refuseApproval({ severity, status, rule, message, subject }: Verdict): void {
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
export function refuseOthers({ deciders, rule, campaign }: Verdict, by: string): void {
  if (deciders === undefined || deciders.some((each) => each.toLowerCase() === by.toLowerCase())) return;
  const about = `${rule}${campaign === undefined ? "" : ` of ${campaign}`}`;
  throw new UsageError(
    `${by} may not decide about ${about}: ${deciders.length === 0 ? "nobody under approvers: may" : `the policy leaves it to ${deciders.join(", ")}`}`,
  );
}

function readUntil(text: string | undefined, today: Day): Day | undefined {
  if (text === undefined) return undefined;
  const day = readIsoDay(text);
  if (!day) throw new UsageError(`--until ${text}: is not a day; write it as 2026-12-31`);
  if (day < today) throw new UsageError(`--until ${text}: is over already; today is ${today}`);
  return day;
}

/** Without one, an amount is approved as it is, and what is less. */
function readCeiling(text: string | undefined, { value, rule }: Verdict): string | undefined {
  const found = readMoneyText(value ?? "");
  if (text === undefined) return found ? value : undefined;
  if (!found) throw new UsageError(`--up-to ${text}: ${rule} has found no amount here`);
  const ceiling = amountOf(text, found.currency);
  if (!ceiling || ceiling.currency !== found.currency)
    throw new UsageError(
      `--up-to ${text}: write an amount in ${found.currency ?? "the same currency"}, such as 500.00`,
    );
  if (ceiling.minor < found.minor)
    throw new UsageError(`--up-to ${text}: is less than what is to be approved, ${moneyText(found)}`);
  return moneyText(ceiling);
}

function amountOf(text: string, currency: string | undefined): Money | undefined {
  const plain = readDecimal(text.trim());
  return plain ? toMoney(plain, currency) : readMoneyText(text.trim());
}
