import type { Row, Table } from "../model/row.ts";
import { headerKey } from "../values/text.ts";
import { nearest } from "../values/words.ts";

/** The words of a column, each once and in the order of the sheet. */
export interface Column {
  readonly header: string;
  readonly words: readonly string[];
  /** Cells that say nothing in rows that say something. */
  readonly blank: number;
  readonly repeated: number;
}

/** A title may stand above the header. */
const searchDepth = 20;
const mostWords = 50_000;

export function tablesNamed(
  tables: readonly Table[],
  sheet: string | undefined,
): { readonly tables: readonly Table[] } | { readonly near: string | undefined } {
  if (sheet === undefined) return { tables };
  const named = tables.filter((table) => nameOf(table).toLowerCase() === sheet.trim().toLowerCase());
  return named.length > 0 ? { tables: named } : { near: nearest(sheet, tables.map(nameOf)) };
}

function nameOf({ file }: Table): string {
  return file.slice(file.indexOf("#") + 1).trim();
}

/** The column in the one table that has it. */
export async function columnIn(
  tables: readonly Table[],
  wanted: string,
): Promise<Column | { readonly trouble: string; readonly near: string | undefined }> {
  const found: Column[] = [];
  const headers: string[] = [];
  for (const table of tables) {
    const rows = await rowsOf(table);
    const at = rows.slice(0, searchDepth).findIndex(({ cells }) => indexOf(cells, wanted) >= 0);
    if (at >= 0) found.push(wordsUnder(rows.slice(at), wanted));
    else headers.push(...(rows.find(({ cells }) => filled(cells).length > 1)?.cells ?? []));
  }
  const [only, another] = found;
  if (another)
    return {
      trouble: `the column ${wanted} stands on several sheets: say which with sheet:`,
      near: undefined,
    };
  if (!only) return { trouble: `there is no column ${wanted}`, near: nearest(wanted, filled(headers)) };
  if (only.words.length === 0) return { trouble: `there is nothing under ${wanted}`, near: undefined };
  return only;
}

async function rowsOf(table: Table): Promise<readonly Row[]> {
  const all: Row[] = [];
  for await (const rows of table.rows()) {
    all.push(...rows);
    if (all.length > mostWords) break;
  }
  return all;
}

function wordsUnder([header, ...rows]: readonly Row[], wanted: string): Column {
  const column = indexOf(header?.cells ?? [], wanted);
  const texts = rows
    .filter(({ cells }) => filled(cells).length > 0)
    .map(({ cells }) => (cells[column] ?? "").trim());
  const said = texts.filter((text) => text !== "");
  const words = [...new Set(said)];
  return {
    header: header?.cells[column] ?? wanted,
    words,
    blank: texts.length - said.length,
    repeated: said.length - words.length,
  };
}

function indexOf(cells: readonly string[], wanted: string): number {
  return cells.findIndex((cell) => headerKey(cell) === headerKey(wanted));
}

function filled(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell.trim() !== "");
}
