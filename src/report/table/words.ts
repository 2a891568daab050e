import type { ColumnUse } from "../../model/entry.ts";
import type { Severity } from "../../model/finding.ts";
import type { Verdict } from "../../model/report.ts";
import { standingText } from "../phrases.ts";
import { safe } from "../safe.ts";

/** What one finding says, in pieces that a table, a card or a line puts together. */
export interface Words {
  readonly severity: Severity;
  readonly rule: string;
  /** What a decision about it names; what must be mended has none. */
  readonly id: string;
  /** `meta.csv:14`, then `row 12, column V "URL Tags"`. */
  readonly where: readonly string[];
  readonly message: string;
  readonly values: readonly (readonly [label: string, text: string])[];
}

const longest = 400;

/** Enough to tell a launch's findings apart. */
const shownId = 8;

export function toWords(finding: Verdict, nameOf: (file: string) => string, touched?: string): Words {
  const { severity, rule, found, expected, fix, safe: isSafe } = finding;
  const values: [string, string][] = [];
  if (found !== undefined) values.push(["found", shorten(found)]);
  if (expected !== undefined) values.push(["expected", shorten(expected)]);
  if (fix !== undefined) values.push([isSafe ? "fix" : "perhaps", shorten(fix)]);
  if (touched !== undefined) values.push(["touches", touched]);
  const { deciders, status } = finding;
  if (deciders !== undefined && status === "open")
    values.push([
      "decides",
      deciders.length > 0 ? shorten(deciders.join(", ")) : "nobody under approvers may",
    ]);
  if (finding.decision !== undefined) values.push(["decided", shorten(standingText(finding.decision))]);
  return {
    severity,
    rule,
    id: severity === "hold" ? finding.id.slice(0, shownId) : "",
    where: whereOf(finding, nameOf),
    message: shorten(finding.message),
    values,
  };
}

/** Only the table shortens, what is longer than any platform's names, and says so; the other formats have it all. */
export function shorten(text: string): string {
  const shown = safe(text);
  return shown.length <= longest
    ? shown
    : `${shown.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}… (${text.length.toLocaleString("en-US")} characters)`;
}

function whereOf(
  { file, line, row, column, header, count, entry, places }: Verdict,
  nameOf: (file: string) => string,
): string[] {
  if (file === undefined) return ["the whole launch"];
  const name = safe(nameOf(file));
  const where = [line === undefined ? name : `${name}:${line}`];
  if (row !== undefined)
    where.push(
      column === undefined
        ? `row ${row}`
        : `row ${row}, column ${letter(column)}${header ? ` "${shorten(header)}"` : ""}`,
    );
  if (entry?.level === "adGroup" && entry.name !== undefined) where.push(`ad group ${shorten(entry.name)}`);
  if (count > 1) where.push(`×${count.toLocaleString("en-US")} rows${othersText(places, line)}`);
  return where;
}

const mostPlaces = 4;

/** `: also lines 5, 9, …`: the same fault elsewhere in the file. */
function othersText(places: Verdict["places"], line: number | undefined): string {
  const others = [...new Set(places.map((place) => place.line))]
    .filter((each) => each !== line)
    .sort((a, b) => a - b);
  const [first, another] = others;
  if (first === undefined) return "";
  const more = others.length > mostPlaces ? ", …" : "";
  return `, also line${another === undefined ? "" : "s"} ${others.slice(0, mostPlaces).join(", ")}${more}`;
}

/** Columns of which nothing is used, as people find them: by the header, else by the letter. */
export function unusedColumns(columns: readonly ColumnUse[]): string[] {
  return columns.flatMap(({ column, field, header, isUnnamed }) => {
    if (isUnnamed) return `column ${letter(column)}, which has no header`;
    return field === undefined && header.trim() !== "" ? shorten(header) : [];
  });
}

/** 1 → A, 27 → AA: as a spreadsheet names its columns. */
export function letter(column: number): string {
  let rest = column;
  let name = "";
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}
