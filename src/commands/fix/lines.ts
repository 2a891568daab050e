import { Chalk, type ChalkInstance } from "chalk";
import type { Applied, Unplaced } from "../../gate/fix/apply.ts";
import { type Fix, gateItself } from "../../gate/fix/fixes.ts";
import type { Look } from "../../report/reporter.ts";
import { safe } from "../../report/safe.ts";
import { verdictLines } from "../../report/verdict.ts";
import { wrap } from "../../report/wrap.ts";
import { plural } from "../../values/text.ts";
import { changesByFix, type Fixed, outcomeOf } from "./fixed.ts";

/** What was changed and where, what could not be, and how the copies are judged. */
export function* fixLines(fixed: Fixed, look: Look): Iterable<string> {
  const pen = new Chalk({ level: look.colour ? 1 : 0 });
  const lines = [
    ...headLines(fixed, pen),
    ...fixed.applied.files.flatMap((file) => [...fileLines(file, fixed, pen)]),
    ...unplacedLines(fixed.applied.unplaced, pen),
    ...afterLines(fixed, pen),
  ];
  for (const line of lines) for (const each of wrap(line, look.width, "      ")) yield `${each}\n`;
  yield* verdictLines(fixed.after, look);
}

function* headLines(
  { applied: { files, unplaced }, isWritten }: Fixed,
  pen: ChalkInstance,
): Iterable<string> {
  const cells = files.reduce((sum, { changes }) => sum + cellsOf(changes), 0);
  if (cells > 0)
    yield pen.bold(
      `${isWritten ? "Changed" : "Would change"} ${plural(cells, "cell")} of ${plural(files.length, "file")}`,
    );
  else if (unplaced.length > 0) yield pen.bold("Nothing could be changed here");
  else
    yield pen.bold(
      "Nothing to change: no finding has a fix that may be made without asking, and no change was decided",
    );
}

function cellsOf(changes: Applied["files"][number]["changes"]): number {
  return new Set(changes.map(({ cell: { row, column } }) => `${row} ${column}`)).size;
}

function* fileLines(
  { file, changes }: Applied["files"][number],
  { targets, isWritten }: Fixed,
  pen: ChalkInstance,
): Iterable<string> {
  yield "";
  yield isWritten ? pen.bold(`${safe(file)} → ${safe(targets.get(file) ?? file)}`) : pen.bold(safe(file));
  for (const [fix, own] of changesByFix(changes)) {
    const [first] = own;
    if (!first) continue;
    const { line, header } = first.cell;
    const more = own.length > 1 ? `, and ${plural(own.length - 1, "more cell")}` : "";
    yield `  line ${line} ${JSON.stringify(safe(header))}${more}: ${changeText(fix)}`;
  }
}

function changeText({ finding, found, to, by }: Fix): string {
  const who = by === gateItself ? "" : `, as ${safe(by)} decided`;
  return `${shown(found)} → ${shown(to)}  ${finding.rule}${who}`;
}

function shown(text: string): string {
  return text === "" ? "nothing" : safe(text);
}

function* unplacedLines(unplaced: readonly Unplaced[], pen: ChalkInstance): Iterable<string> {
  if (unplaced.length === 0) return;
  yield "";
  yield pen.bold("To change by hand");
  for (const { fix, file, why } of unplaced) {
    const { line, header } = fix.finding;
    const place =
      file === undefined
        ? ""
        : `${safe(file)}${line === undefined ? "" : `:${line}`}${header === undefined ? "" : ` ${JSON.stringify(safe(header))}`}: `;
    yield `  ${place}${changeText(fix)} (${safe(why)})`;
  }
}

function* afterLines(fixed: Fixed, pen: ChalkInstance): Iterable<string> {
  if (fixed.applied.files.length === 0) return yield "";
  const { gone, left, appeared } = outcomeOf(fixed);
  yield "";
  yield pen.bold("Judged with these changes");
  const still =
    left.length === 0
      ? ""
      : `; ${plural(left.length, "finding")} that stop${left.length === 1 ? "s" : ""} the launch ${left.length === 1 ? "is" : "are"} left`;
  yield `  ${plural(gone.length, "finding")} gone${still}`;
  if (appeared.length > 0)
    yield `  ${plural(appeared.length, "finding")} stood behind them: ${[...new Set(appeared.map(({ rule }) => rule))].join(", ")}`;
}
