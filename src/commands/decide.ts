import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { type Answer, type AnswerRead, answersOfJson, answersOfRows } from "../decisions/answers.ts";
import { exitCodes } from "../exit-code.ts";
import type { Report } from "../model/report.ts";
import type { Row } from "../model/row.ts";
import { InputError, UsageError } from "../model/trouble.ts";
import { openTables } from "../read/table.ts";
import { safeLines } from "../report/safe.ts";
import { sha256 } from "../values/fingerprint.ts";
import { plural } from "../values/text.ts";
import { readCeiling, refuseApproval, refuseOthers } from "./approve.ts";
import { refuseChange } from "./change.ts";
import { readDecider, readUntil, refuseControls } from "./decider.ts";
import type { Io } from "./io.ts";
import { type JudgeOptions, judgeOptions } from "./judge-options.ts";
import { findingOf, judgeFor, record, type Said } from "./record.ts";
import { sourceOf } from "./sources.ts";
import { reason as whyNot } from "./write.ts";

interface Options extends JudgeOptions {
  readonly by?: string;
  readonly recordedBy?: string;
  readonly evidence?: string;
}

export function addDecide(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command("decide")
    .summary("record the answers in a file that came back")
    .description(
      "Records what somebody decided who is not at this terminal: the Decision, Reason and Until columns of a spreadsheet with the findings' ids, or a decisions file (JSON).\nThe exports are checked anew; an answer to what has changed since is named, and not recorded.",
    )
    .argument("<file>", "the file that came back: CSV, XLSX or JSON")
    .argument("<exports...>", "the exports it is about")
    .option("--by <person>", "who decided, where the file does not say")
    .option("--recorded-by <person>", "who records it, and has seen that it came from them")
    .option(
      "--evidence <link>",
      "where it can be seen, such as the address of the message; a digest of the file is kept anyway",
    );
  judgeOptions(command)
    .addHelpText(
      "after",
      "\nExample:\n  $ launchgate decide back-from-dana.xlsx exports/*.csv --by dana@example.com --recorded-by lena@example.com\n\nExit codes:\n  0  every answer was recorded\n  1  some were not, and why is said\n  2  the file or the exports could not be read",
    )
    .action(async (file: string, names: string[], options: Options) => {
      done(await decide(file, names, options, io));
    });
}

async function decide(file: string, names: readonly string[], options: Options, io: Io): Promise<number> {
  const { recordedBy } = options;
  if (recordedBy === undefined) throw new UsageError("say who records it: --recorded-by lena@example.com");
  refuseControls("--recorded-by", recordedBy);
  const bytes = await readFile(resolve(io.cwd, file)).catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${whyNot(error)}`);
  });
  const answers = await answersIn(file, bytes);
  if (answers.length === 0) throw new UsageError(`${file} has no answer in it`);
  const report = await judgeFor(names, options, io);
  const evidence = [
    `sha256:${sha256(bytes)}`,
    ...(options.evidence === undefined ? [] : [options.evidence]),
  ].join(" ");
  const said: string[] = [];
  let recorded = 0;
  for (const read of answers) {
    const done = await recordOne(read, report, { ...options, recordedBy, evidence }, io).catch(
      (error: unknown) => {
        if (error instanceof UsageError) return error;
        throw error;
      },
    );
    if (done instanceof UsageError) said.push(`  not recorded: ${read.place}: ${done.message}`);
    else {
      recorded++;
      said.push(`  recorded: ${read.place}: ${done}`);
    }
  }
  await io.stdout.write(
    safeLines(`${recorded} of ${plural(answers.length, "answer")} recorded\n${said.join("\n")}\n`),
  );
  return recorded === answers.length ? exitCodes.cleared : exitCodes.stopped;
}

async function recordOne(
  read: AnswerRead,
  report: Report,
  {
    by: named,
    recordedBy,
    evidence,
    ...options
  }: Options & { readonly recordedBy: string; readonly evidence: string },
  io: Io,
): Promise<string> {
  if ("wrong" in read) throw new UsageError(read.wrong);
  const { answer } = read;
  const { by, reason } = readDecider({ by: answer.by ?? named, reason: answer.reason });
  const finding = findingOf(report, answer.id);
  refuseOthers(finding, by, undefined);
  const said: Said = {
    ...saidOf(answer, finding, report),
    by,
    reason,
    recordedBy: recordedBy.trim(),
    evidence,
  };
  await record(finding, said, { ...options, today: report.today }, io);
  return `${finding.rule}${finding.campaign === undefined ? "" : ` of ${finding.campaign}`}: ${answer.choice} by ${by}`;
}

type Finding = Report["findings"][number];

function saidOf(
  { choice, until, upTo, to }: Answer,
  finding: Finding,
  { today }: Report,
): Pick<Said, "choice" | "until" | "upTo" | "to"> {
  if (choice === "reject") return { choice };
  if (choice === "change") return { choice, to: refuseChange(finding, to) };
  refuseApproval(finding);
  return { choice, until: readUntil(until, today), upTo: readCeiling(upTo, finding) };
}

async function answersIn(file: string, bytes: Buffer): Promise<readonly AnswerRead[]> {
  if (/\.json$/i.test(file)) return answersOfJson(bytes.toString("utf8"));
  try {
    const found: AnswerRead[] = [];
    let tables = 0;
    for (const table of await openTables(sourceOf(file, bytes))) {
      const rows: Row[] = [];
      for await (const batch of table.rows()) rows.push(...batch);
      const own = answersOfRows(rows);
      if (own) tables++;
      found.push(...(own ?? []));
    }
    if (tables > 0) return found;
  } catch (error) {
    if (error instanceof InputError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
  throw new UsageError(
    `${file} has no columns Finding and Decision: the ids of the findings, and what was decided`,
  );
}
