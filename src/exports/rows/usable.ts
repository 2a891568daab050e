import { isTotalLabel } from "../../facts/totals.ts";
import type { RowProblem } from "../../model/entry.ts";
import type { Row, Table } from "../../model/row.ts";
import { plural } from "../../values/text.ts";
import type { Header } from "./header.ts";
import type { Kin } from "./kin.ts";
import { keysOf, type Leveled, levelRow } from "./levels.ts";
import type { Opened } from "./open.ts";
import type { Sheet } from "./sheet.ts";
import { isTotal } from "./totals.ts";

/** The row with its level, unless it is no entry: then it is counted, and named where somebody must mend it. */
export function usable(
  row: Row,
  { header, useOf }: Pick<Opened, "header" | "useOf">,
  kin: Kin,
  skip: Skip,
  problems: RowProblem[],
): Leveled | undefined {
  if (!fits(row, header)) {
    // Nothing in it is checked or summed, whatever its cells stand under.
    if (isTotalLabel(row.cells[0] ?? "")) return skip("totals row", row.line);
    problems.push(raggedRow(row, header.row.cells.length));
    return skip("ragged row", row.line);
  }
  const use = useOf(row);
  if (use.kind === "skip") return skip(use.reason, row.line);
  if (use.kind === "account") return skip("account row", row.line);
  if (use.kind === "used") return skip(use.reason, row.line);
  if (use.kind === "list") {
    const known = keysOf(row, use.sheet, kin.identities);
    if (known) return kin.lists().standIn(row, use) ?? skip("list row", row.line);
  } else {
    if (isTotal(row, use.sheet)) return skip("totals row", row.line);
    const leveled = levelRow(row, use, kin.identities);
    if (leveled) return leveled;
  }
  problems.push(noCampaign(row, use.sheet));
  return skip("row without a campaign", row.line);
}

function raggedRow({ line, row, cells }: Row, width: number): RowProblem {
  return {
    ...nowhere,
    rule: "file/ragged-row",
    place: { line, row },
    message: `the row has ${cells.length} cells where the header has ${width}, so no cell can be trusted`,
    found: plural(cells.length, "cell"),
    expected: plural(width, "cell"),
  };
}

function noCampaign({ line, row }: Row, { at, headers }: Sheet): RowProblem {
  const column = at.get("campaign.name") ?? at.get("campaign.id");
  return {
    ...nowhere,
    rule: "file/no-campaign",
    place: { line, row },
    column,
    header: headers[column ?? 0],
    message: "the row names no campaign, so nothing in it was checked",
    expected: "a campaign name or id",
  };
}

/** Two columns that say the same: the reader takes one, and a person says which. */
export function doubledColumns({ row, doubled }: Header): RowProblem[] {
  return doubled.map(({ name, columns }) => ({
    ...nowhere,
    rule: "file/doubled-column",
    // Keys of JSON stand on no line of their own.
    place: row.line > 0 ? { line: row.line, row: row.row } : undefined,
    column: columns[1],
    header: row.cells[columns[1] ?? 0],
    message: `${columns.length} columns say ${name}, and only the first was read`,
    found: columns.map((column) => row.cells[column] ?? "").join(", "),
    expected: `one column; say which in the policy: columns: { ${name}: "…" }`,
  }));
}

/** One page of an answer is not all there is to launch. */
export function missingPages({ goesOn }: Table): RowProblem[] {
  if (goesOn === undefined) return [];
  const message = `more pages follow this one, says ${goesOn}, and they are not in the file`;
  const expected = "every page, one after the other in one file, or an answer with more records to a page";
  return [{ ...nowhere, rule: "file/missing-pages", place: undefined, message, found: goesOn, expected }];
}

type Skip = (reason: string, line: number) => undefined;

const nowhere = {
  column: undefined,
  header: undefined,
  entry: undefined,
  level: undefined,
  found: undefined,
  expected: undefined,
  fix: undefined,
};

/** A cell too many pushes the last ones past the header, blank ones too: those may be there only where all rows have them. */
export function fits({ cells }: Row, { row: { cells: headers }, width }: Header): boolean {
  if (cells.length <= headers.length) return cells.length === headers.length;
  const isBlank = (cell: string) => cell.trim() === "";
  return cells.slice(headers.length).every(isBlank) && (cells.length <= width || cells.every(isBlank));
}
