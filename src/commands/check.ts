import type { Command } from "commander";
import { exitCode, failOn } from "../exit-code.ts";
import { unchecked } from "../gate/report.ts";
import { UsageError } from "../model/trouble.ts";
import type { Io } from "./io.ts";
import { createJudging, readFailOn } from "./judge.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { collect, judgeOptions } from "./judge-options.ts";
import { printReport, readTargets, writeFiles } from "./reports.ts";

interface Options extends JudgeOptions {
  readonly format: string;
  readonly output?: readonly string[];
  readonly quiet?: true;
}

export function addCheck(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command("check", { isDefault: true })
    .summary("check exports against the policy (the default)")
    .description(
      "Checks campaign exports against your team's policy before they launch.\nWhat the policy allows is cleared; the rest is held or blocked, with the place, the reason and the fix.",
    )
    .argument(
      "[exports...]",
      "export files (CSV, TSV, JSON, NDJSON, XLSX, gzip, ZIP), globs, or - for standard input",
    );
  judgeOptions(command)
    .option("-f, --format <name>", "what to print: table or json", "table")
    .option("-o, --output <[format=]path>", "also write a report to a file; may be repeated", collect)
    .option("--fail-on <severity>", `what makes the exit code 1 (${failOn.join(", ")})`, "hold")
    .option("-q, --quiet", "print the verdict alone")
    .addHelpText("after", examples)
    .action(async (names: string[], options: Options) => {
      done(await check(names, options, io));
    });
}

const examples = `
Examples:
  $ launchgate check exports/*.csv
  $ launchgate check meta.csv google.csv -p launchgate.yaml -o json=report.json
  $ launchgate check new.csv --live yesterday.csv
  $ launchgate check new.csv --history 'past/*.csv'
  $ launchgate check exports/*.csv --plan media-plan.xlsx
  $ cat export.csv | launchgate check - --no-policy

Exit codes:
  0  cleared: launch
  1  something is blocked or held
  2  it could not check (a bad option, policy or export)`;

async function check(names: readonly string[], options: Options, io: Io): Promise<number> {
  const targets = readTargets(options.format, options.output ?? []);
  const judging = createJudging(io);
  const judged = await judging.judge(names, options).catch((error: unknown) => {
    if (error instanceof UsageError) return error;
    throw error;
  });
  const report = judged instanceof UsageError ? unchecked(io.today(), judged.troubles) : judged;
  // No file is left standing with the verdict of a run before.
  const written = await writeFiles(report, targets, io.cwd, judging.reads);
  // Who was promised a document on stdout gets one, whatever happened; a person gets the sentence.
  if (judged instanceof UsageError && targets.stdout.name === "table")
    throw new UsageError(written.errors.map(({ message }) => message).join("\n"));
  await printReport(written, targets, io, options.quiet === true);
  return exitCode(written, readFailOn(options.failOn));
}
