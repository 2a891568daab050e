import type { Row, Table } from "../../model/row.ts";
import { headerKey } from "../../values/text.ts";
import type { ExportFormat } from "../format.ts";
import type { Header } from "./header.ts";
import { fits } from "./usable.ts";
import type { RowUse } from "./uses.ts";

/** Of a table that keeps what was, the rows of each thing's newest version count; the others are skipped. */
export async function newestOf(
  table: Table,
  header: Header,
  { versions }: ExportFormat,
  useOf: (row: Row) => RowUse,
): Promise<(row: Row) => RowUse> {
  const keys = header.row.cells.map(headerKey);
  const columnOf = (headers: readonly string[] = []) =>
    headers.map((text) => keys.indexOf(headerKey(text))).find((column) => column >= 0);
  const of = columnOf(versions?.of);
  const at = columnOf(versions?.at);
  if (of === undefined || at === undefined) return useOf;
  const newest = new Map<string, string>();
  for await (const rows of table.rows()) {
    for (const row of rows) {
      if (row.row <= header.row.row || !fits(row, header)) continue;
      const id = row.cells[of] ?? "";
      const time = row.cells[at] ?? "";
      if (time > (newest.get(id) ?? "")) newest.set(id, time);
    }
  }
  return (row) =>
    (row.cells[at] ?? "") < (newest.get(row.cells[of] ?? "") ?? "")
      ? { kind: "skip", reason: "older version" }
      : useOf(row);
}
