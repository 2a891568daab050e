import type { Row, Table } from "../../model/row.ts";
import type { Ids } from "../fields/intern.ts";
import type { ExportFormat } from "../format.ts";
import { findHeader, type Header } from "./header.ts";
import type { Kin } from "./kin.ts";
import type { Sheet } from "./sheet.ts";
import { fits } from "./usable.ts";

/** A file whose header is understood. */
export interface Opened {
  readonly table: Table;
  readonly format: string;
  readonly header: Header;
  readonly sheet: Sheet;
}

export interface HeaderOptions {
  readonly format: ExportFormat;
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly ids: Ids;
}

export async function openExport(table: Table, { format, columns, ids }: HeaderOptions): Promise<Opened> {
  const header = findHeader(await firstRows(table), format, columns);
  const sheet = { id: ids.next(), file: table.file, at: header.at, headers: header.row.cells };
  return { table, format: format.id, header, sheet };
}

async function firstRows(table: Table): Promise<readonly Row[]> {
  for await (const rows of table.rows()) return rows;
  return [];
}

/** Reads a file for who is who: rows inherit from their parents' rows, wherever those stand. */
export async function introduce({ table, header, sheet }: Opened, kin: Kin): Promise<void> {
  for await (const rows of table.rows()) {
    for (const row of rows) if (row.row > header.row.row && fits(row, header)) kin.add(row, sheet);
  }
}
