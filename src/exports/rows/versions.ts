import type { Row, Table } from "../../model/row.ts";
import { headerKey } from "../../values/text.ts";
import type { ExportFormat } from "../format.ts";
import type { Header } from "./header.ts";
import type { RowUse } from "./uses.ts";

/** Of a table that keeps its history, the latest version of each entity; the older ones say what no longer is. */
export async function latestOnly(
  table: Table,
  header: Header,
  { versions }: ExportFormat,
  useOf: (row: Row) => RowUse,
): Promise<(row: Row) => RowUse> {
  const column = (names: readonly string[]) => {
    const keys = names.map(headerKey);
    const found = keys.map((key) => header.row.cells.findIndex((cell) => headerKey(cell) === key));
    return found.find((index) => index >= 0);
  };
  const id = versions && column(versions.id);
  const time = versions && column(versions.times);
  if (id === undefined || time === undefined) return useOf;
  const latest = new Map<string, string>();
  for await (const rows of table.rows()) {
    for (const { row, cells } of rows) {
      if (row <= header.row.row) continue;
      const [entity, at] = [cells[id] ?? "", sortable(cells[time])];
      if (at > (latest.get(entity) ?? "")) latest.set(entity, at);
    }
  }
  return (row) => {
    const entity = row.cells[id] ?? "";
    const isOld = entity !== "" && sortable(row.cells[time]) < (latest.get(entity) ?? "");
    return isOld ? { kind: "skip", reason: "older version" } : useOf(row);
  };
}

/** `2020-12-31T15:33:13` and `2020-12-31 15:33:13.5` sort as they are, but for the letter between. */
function sortable(time = ""): string {
  return time.trim().replace("T", " ").replace(/Z$/, "");
}
