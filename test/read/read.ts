import type { Row, Table } from "../../src/model/row.ts";
import { openTables } from "../../src/read/table.ts";
import type { TextOptions } from "../../src/read/text-table.ts";

export function tablesOf(
  bytes: Uint8Array | string,
  name = "export.csv",
  options: TextOptions = {},
  chunk = 1 << 20,
): Promise<readonly Table[]> {
  const buffer = Buffer.from(bytes);
  const source = {
    name,
    async *open() {
      for (let at = 0; at < buffer.length; at += chunk) yield buffer.subarray(at, at + chunk);
    },
  };
  return openTables(source, options);
}

export async function rowsOf(table: Table | undefined): Promise<Row[]> {
  const rows: Row[] = [];
  if (!table) throw new Error("there is no table");
  for await (const batch of table.rows()) rows.push(...batch);
  return rows;
}

/** Every table by name, as cells. */
export async function contentsOf(
  bytes: Uint8Array | string,
  name?: string,
): Promise<Record<string, string[][]>> {
  const contents: Record<string, string[][]> = {};
  for (const table of await tablesOf(bytes, name))
    contents[table.file] = (await rowsOf(table)).map(({ cells }) => [...cells]);
  return contents;
}
