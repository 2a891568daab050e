import { InputError } from "../../model/trouble.ts";

/** What every spreadsheet can hold at most. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/** The next row's number: its own, which must come after the last one's, or just the next. */
export function rowNumber(written: string | undefined, last: number): number {
  const row = written === undefined ? last + 1 : /^\d{1,7}$/.test(written) ? Number(written) : 0;
  if (row <= last || row > mostRows)
    throw new InputError(`row ${written ?? row} comes after row ${last}: the workbook is damaged`);
  return row;
}

/** The next cell's column, counted from 0: its own, which must come after the last one's, or just the next. */
export function columnNumber(reference: string | undefined, row: number, last: number): number {
  if (reference === undefined) return last + 1;
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  const column = columnOf(letters ?? "");
  if (Number(digits) !== row || column <= last || column >= mostColumns)
    throw new InputError(
      `cell ${JSON.stringify(reference)} is out of place in row ${row}: the workbook is damaged`,
    );
  return column;
}

/** Undefined where it names no cell. */
export function placeOf(reference: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters = "", digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  return digits === undefined ? undefined : { column: columnOf(letters), row: Number(digits) };
}

export function cellName(column: number, row: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
