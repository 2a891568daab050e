import type { Row } from "../../model/row.ts";
import type { Written } from "../../model/written.ts";
import { trimmed } from "../../values/text.ts";
import type { ColumnName } from "../columns.ts";
import type { ExportFormat } from "../format.ts";

/** Which column says what. */
export type At = ReadonlyMap<ColumnName, number>;

/** Which column says what, and the further columns of fields that several columns make up together. */
export interface Layout {
  readonly at: At;
  readonly also: ReadonlyMap<ColumnName, readonly number[]>;
}

/** What a row must be read under: its file's header, as it counts for rows of its kind. */
export interface Sheet extends Layout {
  /** A number of the run's own, so that equal cells of two files stay apart. */
  readonly id: number;
  readonly file: string;
  /** The columns that name what the row shares with others, an ad its creative: the better first. */
  readonly usesColumns?: readonly (number | undefined)[];
  readonly headers: readonly string[];
  readonly format: ExportFormat;
  /** Which columns have the ids of the format's ladder; undefined where there is no such column. */
  readonly ladder: readonly (number | undefined)[];
  readonly written: Written;
  /** How the policy says that people write them. */
  readonly said: Written;
  /** The currency that a header states for every amount of the file. */
  readonly currency: string | undefined;
}

export interface SheetRow {
  readonly sheet: Sheet;
  readonly row: Row;
}

/** The text of a column in a row, the platform's own way of writing taken off; blank where there is no such column. */
export function cellAt(row: Row, sheet: Sheet, name: ColumnName): string {
  const column = sheet.at.get(name);
  if (column === undefined) return "";
  const others = sheet.also.get(name);
  if (!others) return textAt(row, sheet, name, column);
  const texts = [column, ...others].map((each) => textAt(row, sheet, name, each));
  const said = new Set(texts.filter((text) => text !== ""));
  return sheet.format.together?.[name]?.([...said]) ?? "";
}

/** The column a field stands in: of several, the first that says something in the row. */
export function columnAt(row: Row, sheet: Sheet, name: ColumnName): number | undefined {
  const first = sheet.at.get(name);
  const others = sheet.also.get(name) ?? [];
  if (first === undefined || others.length === 0) return first;
  return [first, ...others].find((column) => textAt(row, sheet, name, column) !== "") ?? first;
}

/** Each cell of a field that has several columns. */
export function cellsOf(row: Row, sheet: Sheet, name: ColumnName): { column: number; text: string }[] {
  const first = sheet.at.get(name);
  if (first === undefined) return [];
  return [first, ...(sheet.also.get(name) ?? [])].map((column) => ({
    column,
    text: textAt(row, sheet, name, column),
  }));
}

export function textAt({ cells }: Row, { format }: Sheet, name: ColumnName, column: number): string {
  const cell = cells[column] ?? "";
  const text = name.endsWith(".id") ? cell.trim() : trimmed(cell);
  // Reports write dashes where there is nothing.
  if (/^[-–—]{1,2}$/.test(text)) return "";
  return format.clean ? trimmed(format.clean(text, name)) : text;
}
