import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Report } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { reporterFor, reporterForPath, reporters } from "../report/index.ts";
import type { Format } from "../report/reporter.ts";
import { verdictLines } from "../report/verdict.ts";
import type { Io } from "./io.ts";
import { lookOf } from "./look.ts";
import { suggestion } from "./option.ts";
import { batched, writeWhole } from "./write.ts";

export interface Targets {
  readonly stdout: Format;
  readonly files: readonly { readonly format: Format; readonly path: string }[];
}

/** `-f table -o json=report.json -o launch.json`: unknown names are refused before anything runs. */
export function readTargets(format: string, outputs: readonly string[]): Targets {
  return { stdout: named(format), files: outputs.map(readOutput) };
}

function readOutput(output: string): { format: Format; path: string } {
  const [, name, path] = /^([a-z][a-z0-9-]*)=(.+)$/s.exec(output) ?? [];
  if (name !== undefined && path !== undefined) return { format: named(name), path };
  const format = reporterForPath(output);
  if (!format) {
    const known = reporters.map((each) => each.name).join(", ");
    throw new UsageError(
      `-o ${output}: its ending names no format; say which (${known}), such as -o json=${output}`,
    );
  }
  return { format, path: output };
}

function named(name: string): Format {
  const format = reporterFor(name);
  if (!format)
    throw new UsageError(
      `there is no format ${name}: ${suggestion(
        name,
        reporters.map((each) => each.name),
      )}`,
    );
  return format;
}

export async function writeReports(report: Report, targets: Targets, io: Io, quiet: boolean): Promise<void> {
  for (const { format, path } of targets.files) {
    const full = resolve(io.cwd, path);
    if (report.inputs.some(({ file }) => resolve(io.cwd, file) === full)) {
      throw new UsageError(`-o ${path}: that is one of the exports; name another file`);
    }
    if ((await stat(full).catch(() => undefined))?.isDirectory())
      throw new UsageError(`-o ${path}: it is a folder`);
    await writeWhole(full, format.report(report, { colour: false, width: 120 }));
  }
  const look = lookOf(io.stdout, io.env);
  const pieces =
    quiet && targets.stdout.name === "table"
      ? verdictLines(report, look)
      : targets.stdout.report(report, look);
  for (const piece of batched(pieces)) await io.stdout.write(piece);
}
