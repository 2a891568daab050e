import type { ChalkInstance } from "chalk";
import { widthOf } from "../wrap.ts";
import type { Words } from "./words.ts";

/** Text, or a label with its text beside it. */
export type Line = string | { readonly label: string; readonly text: string };

export interface Column {
  readonly share: number;
  readonly least: number;
  readonly most: number;
  readonly cell: (finding: Words, pen: ChalkInstance) => readonly Line[];
}

export const gap = "  ";
export const labelWidth = "expected  ".length;

/** Each column what it needs, up to its share of what is there. */
export function columnWidths(
  columns: readonly Column[],
  findings: readonly Words[],
  width: number,
  pen: ChalkInstance,
): number[] {
  const needs = columns.map(({ cell, least, most }) => {
    const widest = Math.max(0, ...findings.flatMap((finding) => cell(finding, pen).map(widthOfLine)));
    return Math.min(most, Math.max(least, widest));
  });
  const room = width - gap.length * (columns.length - 1);
  const total = needs.reduce((sum, need) => sum + need, 0);
  if (total <= room) return needs;
  const fixed = columns.reduce((sum, { share }, index) => sum + (share === 0 ? (needs[index] ?? 0) : 0), 0);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share, least }, index) =>
    share === 0
      ? (needs[index] ?? least)
      : Math.min(needs[index] ?? least, Math.max(least, Math.floor(((room - fixed) * share) / shares))),
  );
  // What narrow columns leave goes to those that need it, the last first: the values matter most.
  let spare = room - widths.reduce((sum, each) => sum + each, 0);
  for (const [index, need] of [...needs.entries()].reverse()) {
    const more = Math.min(spare, need - (widths[index] ?? 0));
    if (more <= 0) continue;
    widths[index] = (widths[index] ?? 0) + more;
    spare -= more;
  }
  return widths;
}

function widthOfLine(line: Line): number {
  return typeof line === "string" ? widthOf(line) : labelWidth + widthOf(line.text);
}
