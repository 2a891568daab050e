import type { ChalkInstance } from "chalk";
import Table from "cli-table3";
import { paintSeverity } from "../phrases.ts";
import { padded, wrap } from "../wrap.ts";
import { type Column, columnWidths, gap, type Line, labelWidth } from "./columns.ts";
import type { Words } from "./words.ts";

const plainChars = {
  top: "", "top-mid": "", "top-left": "", "top-right": "",
  bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "",
  left: "", "left-mid": "", right: "", "right-mid": "",
  mid: "", "mid-mid": "", middle: gap,
}; // biome-ignore format: a picture of the borders

/** How a report's findings are drawn: a table with a line between its rows, its columns as wide for every campaign; cards where the screen is too narrow for columns. */
export function createDrawing(
  all: readonly Words[],
  width: number,
  pen: ChalkInstance,
): (findings: readonly Words[]) => string[] {
  if (width < 70) return (findings) => apart(findings.map((finding) => card(finding, width, pen)));
  const columns = width >= 96 ? full : folded;
  const widths = columnWidths(columns, all, width - 2, pen);
  return (findings) => apart(findings.map((finding) => row(finding, columns, widths, pen)));
}

function apart(blocks: readonly (readonly string[])[]): string[] {
  return blocks.flatMap((block, index) => (index > 0 ? ["", ...block] : block));
}

function row(
  finding: Words,
  columns: readonly Column[],
  widths: readonly number[],
  pen: ChalkInstance,
): string[] {
  const cells = columns.map(({ cell }, index) =>
    cell(finding, pen).flatMap((line) => lines(line, widths[index] ?? 8)),
  );
  const height = Math.max(...cells.map((cell) => cell.length));
  const table = new Table({
    chars: plainChars,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colWidths: [...widths],
    wordWrap: false,
  });
  // A line a row: of a cell of several lines cli-table3 measures all of them for each line it draws.
  for (let at = 0; at < height; at++) table.push(cells.map((cell) => cell[at] ?? ""));
  return table
    .toString()
    .split("\n")
    .map((line) => `  ${line.trimEnd()}`);
}

function lines(line: Line, width: number): string[] {
  if (typeof line === "string") return wrap(line, width);
  const [first = "", ...rest] = wrap(line.text, width - labelWidth);
  return [padded(line.label, labelWidth) + first, ...rest.map((each) => " ".repeat(labelWidth) + each)];
}

function labelled({ values }: Words, pen: ChalkInstance): Line[] {
  return values.map(([label, text]) => ({
    label: label === "fix" ? pen.bold.green(label) : pen.dim(label),
    text: label === "fix" ? pen.green(text) : text,
  }));
}

const severity: Column = {
  share: 0,
  least: 5,
  most: 5,
  cell: (finding, pen) => [paintSeverity(finding.severity, pen)],
};
const where: Column = { share: 3, least: 14, most: 44, cell: (finding) => finding.where };
const message: Column = {
  share: 4,
  least: 16,
  most: 60,
  cell: (finding, pen) => [finding.message, ruleLine(finding, pen)],
};
const values: Column = { share: 5, least: 24, most: 90, cell: labelled };

const full: readonly Column[] = [severity, where, message, values];
const folded: readonly Column[] = [
  severity,
  { ...where, share: 2 },
  {
    ...message,
    share: 5,
    cell: (finding, pen) => [finding.message, ...values.cell(finding, pen), ruleLine(finding, pen)],
  },
];

function ruleLine({ rule, id }: Words, pen: ChalkInstance): string {
  return pen.dim(id === "" ? rule : `${rule}  ${id}`);
}

function card(finding: Words, width: number, pen: ChalkInstance): string[] {
  const line = (said: string) => wrap(`  ${said}`, width, "  ");
  return [
    ...line(`${paintSeverity(finding.severity, pen)}  ${finding.message}`),
    ...line(finding.where.join(", ")),
    ...labelled(finding, pen).flatMap((each) => lines(each, width - 2).map((text) => `  ${text}`)),
    ...line(ruleLine(finding, pen)),
  ];
}
