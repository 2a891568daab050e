import type { ChalkInstance } from "chalk";
import Table from "cli-table3";
import type { Severity } from "../../model/finding.ts";
import { widthOf, wrap } from "../wrap.ts";
import type { Words } from "./words.ts";

const gap = "  ";
const plainChars = {
  top: "", "top-mid": "", "top-left": "", "top-right": "",
  bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "",
  left: "", "left-mid": "", right: "", "right-mid": "",
  mid: "─", "mid-mid": "──", middle: gap,
}; // biome-ignore format: a picture of the borders

/** Findings as a table with rules between its rows; as cards where the screen is too narrow for columns. The columns are as wide in each of a report's tables. */
export function findingLines(
  findings: readonly Words[],
  all: readonly Words[],
  width: number,
  pen: ChalkInstance,
): string[] {
  if (width < 70)
    return findings.flatMap((finding, index) => [...(index > 0 ? [""] : []), ...card(finding, width, pen)]);
  const columns = width >= 96 ? full : folded;
  const widths = columnWidths(columns, all, width - 2, pen);
  const table = new Table({
    chars: plainChars,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colWidths: widths,
    wordWrap: false,
  });
  for (const finding of findings) {
    table.push(
      columns.map(({ cell }, index) =>
        cell(finding, pen)
          .flatMap((line) => wrap(line, widths[index] ?? 8))
          .join("\n"),
      ),
    );
  }
  return table
    .toString()
    .split("\n")
    .map((line) => `  ${line.trimEnd()}`);
}

interface Column {
  readonly share: number;
  readonly least: number;
  readonly most: number;
  readonly cell: (finding: Words, pen: ChalkInstance) => readonly string[];
}

const rule: Column = {
  share: 0,
  least: 12,
  most: 34,
  cell: ({ severity, rule: id }, pen) => [paintSeverity(severity, pen), id],
};
const where: Column = { share: 3, least: 14, most: 44, cell: ({ where: lines }) => lines };
const message: Column = { share: 4, least: 16, most: 60, cell: ({ message: text }) => [text] };
const values: Column = {
  share: 4,
  least: 20,
  most: 90,
  cell: ({ values: pairs }, pen) => pairs.map(([label, text]) => `${pen.dim(label)} ${text}`),
};

const full = [rule, where, message, values];
const folded: readonly Column[] = [
  { ...where, share: 4, cell: (finding, pen) => [...rule.cell(finding, pen), ...where.cell(finding, pen)] },
  {
    ...message,
    share: 5,
    cell: (finding, pen) => [...message.cell(finding, pen), ...values.cell(finding, pen)],
  },
];

/** Each column what it needs, up to its share of what is there. */
function columnWidths(
  columns: readonly Column[],
  findings: readonly Words[],
  width: number,
  pen: ChalkInstance,
): number[] {
  const needs = columns.map(({ cell, least, most }) => {
    const widest = Math.max(...findings.map((finding) => Math.max(0, ...cell(finding, pen).map(widthOf))));
    return Math.min(most, Math.max(least, widest));
  });
  const room = width - gap.length * (columns.length - 1);
  const fixed = columns.reduce((sum, { share }, index) => sum + (share === 0 ? (needs[index] ?? 0) : 0), 0);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const total = needs.reduce((sum, need) => sum + need, 0);
  if (total <= room) return needs;
  const widths = columns.map(({ share, least }, index) =>
    share === 0
      ? (needs[index] ?? least)
      : Math.min(needs[index] ?? least, Math.max(least, Math.floor(((room - fixed) * share) / shares))),
  );
  // What narrow columns leave goes to those that need it.
  let spare = room - widths.reduce((sum, each) => sum + each, 0);
  for (const [index, need] of needs.entries()) {
    const more = Math.min(spare, need - (widths[index] ?? 0));
    if (more <= 0) continue;
    widths[index] = (widths[index] ?? 0) + more;
    spare -= more;
  }
  return widths;
}

function card(
  { severity, rule: id, where: places, message: text, values: pairs }: Words,
  width: number,
  pen: ChalkInstance,
): string[] {
  const line = (said: string) => wrap(`  ${said}`, width, "  ");
  return [
    ...line(`${paintSeverity(severity, pen)}  ${id}`),
    ...line(text),
    ...line(places.join(", ")),
    ...pairs.flatMap(([label, value]) =>
      wrap(`  ${pen.dim(label.padEnd(9))} ${value}`, width, " ".repeat(12)),
    ),
  ];
}

export function paintSeverity(severity: string, pen: ChalkInstance): string {
  const colours: Readonly<Record<string, (text: string) => string>> = {
    block: pen.red,
    hold: pen.yellow,
    note: pen.cyan,
  } satisfies Record<Severity, unknown>;
  return colours[severity]?.(severity) ?? severity;
}
