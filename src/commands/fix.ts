import { readFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import type { Command } from "commander";
import { exitCode } from "../exit-code.ts";
import { type Applied, applyFixes } from "../gate/fix/apply.ts";
import { fixesOf } from "../gate/fix/fixes.ts";
import type { Report } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { errorLines } from "../report/verdict.ts";
import type { Fixed } from "./fix/fixed.ts";
import { fixJson } from "./fix/json.ts";
import { fixLines } from "./fix/lines.ts";
import type { Io } from "./io.ts";
import { createJudging } from "./judge.ts";
import { type JudgeOptions, judgeOptions } from "./judge-options.ts";
import { lookOf } from "./look.ts";
import { choice } from "./option.ts";
import { reason, writeBytes } from "./write.ts";

interface Options extends JudgeOptions {
  readonly format: "table" | "json";
  readonly into?: string;
  readonly inPlace?: true;
  readonly replace?: true;
  readonly dryRun?: true;
}

export function addFix(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command("fix")
    .summary("a corrected copy of the exports, ready to upload")
    .description(
      "Writes a copy of each export with the fixes that keep its meaning, and with the changes that were decided.\nEvery other byte stays as it is; what it does is listed, and the copies are checked before they are written.",
    )
    .argument("<exports...>", "the exports, as check takes them");
  judgeOptions(command)
    .option("--dry-run", "say what would be changed, and write nothing")
    .option(
      "--into <folder>",
      "write the copies there, under the same names (else beside, as NAME.fixed.csv)",
    )
    .option("--in-place", "write over the exports themselves")
    .option("--replace", "write over copies of before")
    .addOption(choice("-f, --format <name>", "what to print", ["table", "json"]).default("table"))
    .addHelpText(
      "after",
      "\nExamples:\n  $ launchgate fix meta.csv --dry-run\n  $ launchgate fix exports/*.csv --into fixed\n\nExit codes are those of launchgate check on the copies.",
    )
    .action(async (names: string[], options: Options) => {
      done(await fix(names, options, io));
    });
}

async function fix(names: readonly string[], options: Options, io: Io): Promise<number> {
  if (names.includes("-")) throw new UsageError("standard input has no copy: name the files");
  if (options.into !== undefined && options.inPlace)
    throw new UsageError("--into and --in-place contradict each other: say one of them alone");
  const before = await judge(names, { ...options, cells: true }, io);
  const applied = await applyFixes(fixesOf(before), before.inputs, (file) =>
    plainBytes(resolve(io.cwd, file)),
  );
  const patched = new Map(applied.files.map(({ file, bytes }) => [file, bytes]));
  const after = patched.size === 0 ? before : await judge(names, { ...options, patched }, io);
  refuseOtherwiseRead(before, after);
  const targets = new Map(applied.files.map(({ file }) => [file, targetOf(file, options)]));
  if (!options.dryRun) await writeAll(applied, targets, options, io);
  const fixed: Fixed = { before, after, applied, targets, isWritten: !options.dryRun };
  await io.stdout.write(
    options.format === "json" ? fixJson(fixed) : [...fixLines(fixed, lookOf(io.stdout, io.env))].join(""),
  );
  return exitCode(after, "hold");
}

/** A new text in the first cells could make the copy look like another kind of file. */
function refuseOtherwiseRead(before: Report, after: Report): void {
  const readAs = ({ inputs }: Report) =>
    inputs.map(
      ({ file, format, encoding, delimiter, rows }) => `${file} ${format} ${encoding} ${delimiter} ${rows}`,
    );
  const now = new Set(readAs(after));
  const odd = readAs(before).find((each) => !now.has(each));
  if (odd !== undefined)
    throw new UsageError(
      `nothing was written: with these changes the copy would be read otherwise than ${odd}`,
    );
}

async function judge(names: readonly string[], options: JudgeOptions, io: Io): Promise<Report> {
  const report = await createJudging(io).judge(names, { ...options, failOn: "hold" });
  // A verdict that some files lack is one on the others; without any, nothing is known.
  if (report.verdict === "unchecked")
    throw new UsageError(
      `nothing was changed, because the exports could not be checked:\n${[...errorLines(report, { colour: false, width: 1000 })].join("").trim()}`,
    );
  return report;
}

/** Undefined for what is packed, or is none of the files that were named. */
async function plainBytes(path: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  const isPacked =
    bytes && ((bytes[0] === 0x1f && bytes[1] === 0x8b) || (bytes[0] === 0x50 && bytes[1] === 0x4b));
  return isPacked ? undefined : bytes;
}

function targetOf(file: string, { into, inPlace }: Options): string {
  if (inPlace) return file;
  if (into !== undefined) return join(into, basename(file));
  const ending = extname(file);
  return `${file.slice(0, file.length - ending.length)}.fixed${ending}`;
}

/** All of them can be written, or none is. */
async function writeAll(
  { files }: Applied,
  targets: ReadonlyMap<string, string>,
  { inPlace, replace }: Options,
  io: Io,
): Promise<void> {
  const names = [...targets.values()];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new UsageError(`${twice}: two exports would be written there; fix them one by one`);
  for (const { file, bytes } of files) {
    const target = targets.get(file) ?? file;
    try {
      await writeBytes(resolve(io.cwd, target), bytes, inPlace === true || replace === true);
    } catch (error) {
      throw new UsageError(
        `${target}: the copy was not written: ${reason(error)}${replace ? "" : "; --replace writes over it"}`,
      );
    }
  }
}
