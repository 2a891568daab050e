import type { RowProblem } from "../../model/entry.ts";
import type { Row } from "../../model/row.ts";
import { plural } from "../../values/text.ts";
import type { Header } from "./header.ts";
import type { Identities } from "./identity.ts";
import { type Leveled, levelRow } from "./levels.ts";
import { type At, cellAt } from "./sheet.ts";

/** The row with its level, unless it is no entry: then it is counted, and named where somebody must mend it. */
export function usable(
  row: Row,
  header: Header,
  identities: Identities,
  skip: Skip,
  problems: RowProblem[],
): Leveled | undefined {
  if (row.cells.every((cell) => cell.trim() === "")) {
    skip("blank row", row.line);
    return undefined;
  }
  const width = header.row.cells.length;
  if (!fits(row, header)) {
    skip("ragged row", row.line);
    problems.push({
      ...nowhere,
      rule: "file/ragged-row",
      place: { line: row.line, row: row.row },
      message: `the row has ${row.cells.length} cells where the header has ${width}, so no cell can be trusted`,
      found: plural(row.cells.length, "cell"),
      expected: plural(width, "cell"),
    });
    return undefined;
  }
  if (isTotal(row, header.at)) {
    skip("totals row", row.line);
    return undefined;
  }
  const leveled = levelRow(row, header.at, identities);
  if (leveled) return leveled;
  skip("row without a campaign", row.line);
  problems.push({
    ...nowhere,
    rule: "file/no-campaign",
    place: { line: row.line, row: row.row },
    column: campaignColumn(header.at),
    header: header.row.cells[campaignColumn(header.at) ?? 0],
    message: "the row names no campaign, so nothing in it was checked",
    expected: "a campaign name or id",
  });
  return undefined;
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

type Skip = (reason: string, line: number) => void;

const nowhere = {
  column: undefined,
  header: undefined,
  entry: undefined,
  level: undefined,
  found: undefined,
  expected: undefined,
  fix: undefined,
};

/** Spreadsheets write a delimiter for every column that was ever touched: cells past the header may be there, if empty. */
export function fits({ cells }: Row, { row: { cells: headers } }: Header): boolean {
  if (cells.length <= headers.length) return cells.length === headers.length;
  return cells.slice(headers.length).every((cell) => cell.trim() === "");
}

/** A totals row names no campaign, or nothing but "Total" where its name would stand. */
function isTotal(row: Row, at: At): boolean {
  const name = cellAt(row, at, "campaign.name");
  if (cellAt(row, at, "campaign.id") !== "") return false;
  if (name !== "") return /^(grand )?totals?:?$/i.test(name);
  return row.cells.slice(0, 3).some((cell) => /^(grand )?totals?\s*([:–-].*)?$/i.test(cell.trim()));
}

function campaignColumn(at: At): number | undefined {
  return at.get("campaign.name") ?? at.get("campaign.id");
}
