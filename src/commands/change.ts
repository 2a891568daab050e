import type { Command } from "commander";
import { exitCodes } from "../exit-code.ts";
import type { Verdict } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { safeLines } from "../report/safe.ts";
import { refuseOthers } from "./approve.ts";
import { asideText, type DeciderOptions, deciderOptions, readDecider } from "./decider.ts";
import type { Io } from "./io.ts";
import { type JudgeOptions, judgeOptions } from "./judge-options.ts";
import { findingOf, judgeFor, record } from "./record.ts";

type Options = JudgeOptions & DeciderOptions & { readonly to?: string };

export function addChange(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command("change")
    .summary("decide that another value is to stand there; fix writes it")
    .description(
      "Records that a person wants another value in place of what was found. Until it stands there, the launch stays as it is: launchgate fix writes it into a copy of the export.",
    )
    .argument("<id>", "the finding, by its id or how that begins")
    .argument("<exports...>", "the exports it stands in; they are checked anew");
  judgeOptions(deciderOptions(command))
    .option("--to <value>", "what is to stand there, as the export would write it")
    .addHelpText(
      "after",
      '\nExample:\n  $ launchgate change 5c0f3a9e meta.csv --to 300.00 --by dana@example.com --reason "half of it"',
    )
    .action(async (id: string, names: string[], options: Options) => {
      await change(id, names, options, io);
      done(exitCodes.cleared);
    });
}

async function change(id: string, names: readonly string[], options: Options, io: Io): Promise<void> {
  const { by, reason } = readDecider(options);
  const report = await judgeFor(names, options, io);
  const finding = findingOf(report, id);
  refuseOthers(finding, by, options.sign);
  const to = refuseChange(finding, options.to);
  const said = { choice: "change", by, reason, to } as const;
  const { line, file, setAside } = await record(finding, said, { ...options, today: report.today }, io);
  const owner = finding.campaign === undefined ? "" : ` of ${finding.campaign}`;
  await io.stdout.write(
    safeLines(
      `to be changed: ${finding.rule}${owner}: ${finding.found} → ${to}\n  recorded in ${file} as ${line.hash.slice(0, 8)}; launchgate fix writes it\n${asideText(setAside)}`,
    ),
  );
}

/** What is to stand there, where that can be. */
export function refuseChange({ found, column, rule }: Verdict, to: string | undefined): string {
  if (to === undefined || /\p{Cc}/u.test(to))
    throw new UsageError("say what is to stand there, in one line: --to 300.00");
  if (found === undefined || column === undefined)
    throw new UsageError(`${rule} is about no cell that could say something else`);
  if (to === found) throw new UsageError(`--to ${to}: that stands there already`);
  return to;
}
