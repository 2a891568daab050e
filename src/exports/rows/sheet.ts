import type { Row } from "../../model/row.ts";
import type { ColumnName } from "../columns.ts";

/** Which column says what. */
export type At = ReadonlyMap<ColumnName, number>;

/** What a row must be read under: its file's header. */
export interface Sheet {
  /** A number of the run's own, so that equal cells of two files stay apart. */
  readonly id: number;
  readonly file: string;
  readonly at: At;
  readonly headers: readonly string[];
}

export interface SheetRow {
  readonly sheet: Sheet;
  readonly row: Row;
}

export function cellAt(row: Row, at: At, name: ColumnName): string {
  const column = at.get(name);
  return column === undefined ? "" : (row.cells[column] ?? "").trim();
}
