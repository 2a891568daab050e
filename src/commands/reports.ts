import { resolve } from "node:path";
import type { Report, Trouble } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { reporterFor, reporterForPath, reporters } from "../report/index.ts";
import type { Format } from "../report/reporter.ts";
import { errorLines, verdictLines } from "../report/verdict.ts";
import type { Io } from "./io.ts";
import { lookOf } from "./look.ts";
import { suggestion } from "./option.ts";
import { createGuard } from "./outputs.ts";
import { batched, writeThrough } from "./write.ts";

export interface Targets {
  readonly stdout: Format;
  readonly files: readonly Target[];
  /** What -o asks for and nobody can do. */
  readonly troubles: readonly Trouble[];
}

interface Target {
  readonly format: Format;
  readonly path: string;
}

/** `-f table -o json=report.json -o launch.json` */
export function readTargets(format: string, outputs: readonly string[]): Targets {
  const read = outputs.map(readOutput);
  return {
    stdout: named(format),
    files: read.filter((each) => "format" in each),
    troubles: read.filter((each) => "message" in each),
  };
}

function readOutput(output: string): Target | Trouble {
  const [, name, path] = /^([a-z][a-z0-9-]*)=(.*)$/s.exec(output) ?? [];
  const says = (message: string): Trouble => ({ file: undefined, message: `-o ${output}: ${message}` });
  if ((path ?? output) === "") return says("name a file, such as -o json=report.json");
  if ((path ?? output) === "-") return says("standard output is what -f is for, such as -f json");
  const format = name === undefined ? reporterForPath(output) : reporterFor(name);
  if (format) return { format, path: path ?? output };
  if (name !== undefined) return says(noFormat(name));
  const known = reporters.map((each) => each.name).join(", ");
  return says(`its ending names no format; say which (${known}), such as -o json=${output}`);
}

function named(name: string): Format {
  const format = reporterFor(name);
  if (!format) throw new UsageError(noFormat(name));
  return format;
}

function noFormat(name: string): string {
  const names = reporters.map((each) => each.name);
  return `there is no format ${name}: ${suggestion(name, names)}`;
}

/** Writes a report to every file that was asked for; one that cannot be written is trouble that the report then says. */
export async function writeFiles(
  report: Report,
  { files, troubles }: Targets,
  cwd: string,
  reads: readonly string[],
): Promise<Report> {
  const refuses = await createGuard(reads);
  const said: Trouble[] = [...troubles];
  const allowed: Target[] = [];
  for (const target of files) {
    const why = await refuses(resolve(cwd, target.path));
    if (why === undefined) allowed.push(target);
    else said.push({ file: undefined, message: `-o ${target.path}: ${why}` });
  }
  for (const { format, path } of allowed) {
    const pieces = format.report(withErrors(report, said), { colour: false, width: 120, full: true });
    const why = await writeThrough(resolve(cwd, path), pieces);
    if (why !== undefined)
      said.push({ file: undefined, message: `-o ${path}: it could not be written: ${why}` });
  }
  return withErrors(report, said);
}

/** The launches keep the verdicts they reached; the run as a whole is none. */
function withErrors(report: Report, errors: readonly Trouble[]): Report {
  return errors.length === 0
    ? report
    : { ...report, verdict: "unchecked", errors: [...report.errors, ...errors] };
}

export async function printReport(
  report: Report,
  { stdout }: Targets,
  io: Io,
  quiet: boolean,
): Promise<void> {
  const look = lookOf(io.stdout, io.env);
  const pieces =
    quiet && stdout.name === "table"
      ? [...verdictLines(report, look), ...errorLines(report, look)]
      : stdout.report(report, look);
  for (const piece of batched(pieces)) await io.stdout.write(piece);
}
