import type { Row, Table } from "../../model/row.ts";
import { InputError } from "../../model/trouble.ts";
import { headerKey } from "../../values/text.ts";
import type { ExportFormat } from "../format.ts";
import type { Header } from "./header.ts";

/** Tells rows of which the table has a newer version: only the newest of each id is what the platform runs. */
export async function olderVersions(
  table: Table,
  header: Header,
  { versions, label }: ExportFormat,
): Promise<(row: Row) => boolean> {
  const keys = header.row.cells.map(headerKey);
  const columnOf = (name: string) => keys.indexOf(headerKey(name));
  const [id = -1, ...others] = (versions?.of ?? []).map(columnOf);
  const at = (versions?.at ?? []).map(columnOf).find((column) => column >= 0);
  if (id < 0 || at === undefined) return () => false;
  const keyOf = ({ cells }: Row) => [id, ...others].map((column) => cells[column]?.trim() ?? "").join("\n");
  const newest = new Map<string, { readonly time: string; readonly row: number }>();
  for await (const rows of table.rows()) {
    for (const row of rows) {
      const name = (row.cells[id] ?? "").trim();
      if (row.row <= header.row.row || name === "") continue;
      const key = keyOf(row);
      const text = (row.cells[at] ?? "").trim();
      const known = newest.get(key);
      const time = timeOf(text);
      if (known && (time === undefined || known.time === ""))
        throw unordered(label, header.row.cells[at] ?? "", name, text);
      if (!known || (time ?? "") > known.time) newest.set(key, { time: time ?? "", row: row.row });
    }
  }
  return (row) => {
    const known = newest.get(keyOf(row));
    return known !== undefined && known.row !== row.row;
  };
}

const written = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(?:Z|UTC|\+00(?::?00)?)?$/;

/** A text that sorts as the times do; undefined where it is none. Warehouses write UTC. */
function timeOf(text: string): string | undefined {
  const match = written.exec(text);
  if (match) return `${match[1]} ${match[2] ?? ""}`;
  return /^\d{10,16}$/.test(text) ? text.padStart(16, "0") : undefined;
}

function unordered(label: string, header: string, id: string, text: string): InputError {
  const found = text === "" ? "blank" : JSON.stringify(text);
  return new InputError(
    `this is ${label} with several versions of ${id}, and which is the newest cannot be told: its ${header} is ${found}, not a time such as 2026-11-24 09:30:00; export the table again, or only its newest rows`,
  );
}
