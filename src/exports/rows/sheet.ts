import type { Written } from "../../model/policy.ts";
import type { Row } from "../../model/row.ts";
import type { ColumnName } from "../columns.ts";
import type { ExportFormat } from "../format.ts";

/** Which column says what. */
export type At = ReadonlyMap<ColumnName, number>;

/** What a row must be read under: its file's header, as it counts for rows of its kind. */
export interface Sheet {
  /** A number of the run's own, so that equal cells of two files stay apart. */
  readonly id: number;
  readonly file: string;
  readonly at: At;
  readonly headers: readonly string[];
  readonly format: ExportFormat;
  readonly written: Written;
}

export interface SheetRow {
  readonly sheet: Sheet;
  readonly row: Row;
}

/** The text of a column in a row, the platform's own way of writing taken off; blank where there is no such column. */
export function cellAt(row: Row, { at, format }: Sheet, name: ColumnName): string {
  const column = at.get(name);
  if (column === undefined) return "";
  const text = (row.cells[column] ?? "").trim();
  // Reports write dashes where there is nothing.
  if (/^[-–—]{1,2}$/.test(text)) return "";
  return format.clean ? format.clean(text, name).trim() : text;
}
