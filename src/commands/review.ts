import type { Command } from "commander";
import { exitCode } from "../exit-code.ts";
import type { Decision } from "../model/decision.ts";
import { isStopping, type Report, type Verdict } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { safeLines } from "../report/safe.ts";
import { verdictLines } from "../report/verdict.ts";
import { plural } from "../values/text.ts";
import { refuseOthers } from "./approve.ts";
import { refusalOf, refuseControls } from "./decider.ts";
import { logPathOf, openLog } from "./decision-log.ts";
import type { Io } from "./io.ts";
import { type JudgeOptions, judgeOptions } from "./judge-options.ts";
import { lookOf } from "./look.ts";
import { judgeFor, record } from "./record.ts";
import type { Asking } from "./review/asking.ts";
import { decideOne } from "./review/decide-one.ts";
import { factLines } from "./review/facts.ts";

interface Options extends JudgeOptions {
  readonly by?: string;
  readonly sign?: string;
}

export function addReview(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command("review")
    .summary("decide what is held, one after the other, at the terminal")
    .description(
      "Shows what stops the launch, one finding at a time, with what there is to know, and asks what is to be done.\nWhat is decided is recorded at once: leave when you like, and go on later.",
    )
    .argument("<exports...>", "the exports, as check takes them");
  judgeOptions(command)
    .option("--by <person>", "who decides (else it is asked)")
    .option("--sign <key>", "the SSH key that whoever decides signs it with")
    .addHelpText("after", "\nExample:\n  $ launchgate review exports/*.csv --by dana@example.com")
    .action(async (names: string[], options: Options) => {
      done(await review(names, options, io));
    });
}

async function review(names: readonly string[], options: Options, io: Io): Promise<number> {
  if (!io.asking)
    throw new UsageError(
      "there is no terminal to ask at; in scripts use launchgate approve, reject or change, each with an id",
    );
  const before = await judgeFor(names, options, io);
  const waiting = waitingIn(before);
  if (waiting.length > 0) {
    const asking = await io.asking();
    const by = options.by ?? (await asking.text("Who decides?", { refuses: whoRefused }));
    if (by !== undefined) await decideAll(waiting, by.trim(), before, asking, options, io);
  }
  const after = await judgeFor(names, options, io);
  await io.stdout.write(`\n${verdictLines(after, lookOf(io.stdout, io.env)).join("")}`);
  return exitCode(after, "hold");
}

/** What stops the launch and nobody has decided: a change that was decided waits for launchgate fix. */
function waitingIn({ findings }: Report): Verdict[] {
  return findings.filter(
    (finding) =>
      isStopping(finding) && finding.status === "open" && finding.decision?.state !== "to be changed",
  );
}

function whoRefused(text: string): string | undefined {
  return text.trim() === "" || /\p{Cc}/u.test(text) ? "a name or an address, in one line" : undefined;
}

async function decideAll(
  waiting: readonly Verdict[],
  by: string,
  report: Report,
  asking: Asking,
  options: Options,
  io: Io,
): Promise<void> {
  refuseControls("--by", by);
  let recorded = 0;
  for (const [index, finding] of waiting.entries()) {
    const counted = `${index + 1} of ${waiting.length}`;
    const decisions = await decidedBefore(finding, options, io);
    await io.stdout.write(
      [...factLines(finding, report, decisions, counted, lookOf(io.stdout, io.env))].join(""),
    );
    const why = refusalOf(() => refuseOthers(finding, by, options.sign));
    if (why !== undefined) {
      await io.stdout.write(safeLines(`  ${why}\n`));
      continue;
    }
    const answer = await decideOne(finding, by, report.today, asking);
    if (answer === "leave") break;
    if (answer === "skip") continue;
    await record(finding, answer, { ...options, today: report.today }, io);
    recorded++;
  }
  await io.stdout.write(
    `\n${plural(recorded, "decision")} recorded; ${waiting.length - recorded} of ${waiting.length} not decided\n`,
  );
}

async function decidedBefore({ policy }: Verdict, options: Options, io: Io): Promise<readonly Decision[]> {
  const path = logPathOf({ files: policy === undefined ? [] : [policy] }, options.decisions, io.cwd);
  const { log } = await openLog(path, options.decisionsRef, io.cwd);
  return log?.log.decisions.map(({ decision }) => decision) ?? [];
}
