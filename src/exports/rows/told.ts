import type { ColumnUse } from "../../model/entry.ts";
import type { Row } from "../../model/row.ts";
import { headerKey } from "../../values/text.ts";
import type { ExportFormat } from "../format.ts";
import type { Header } from "./header.ts";

/** What is said of the columns of a file: those that are a field, those that tell rows and items apart, and what no header names. */
export function createTold({ columns }: Header, format: ExportFormat) {
  const telling = tellingIn(format);
  const unnamed = columns.flatMap(({ header }, index) => (header.trim() === "" ? [index] : []));
  const filled = new Set<number>();
  return {
    look({ cells }: Row): void {
      for (const index of unnamed) if ((cells[index] ?? "").trim() !== "") filled.add(index);
    },
    columns: (): ColumnUse[] =>
      columns.map((each, index) => {
        if (filled.has(index)) return { ...each, isUnnamed: true };
        return { ...each, field: each.field ?? telling.get(headerKey(each.header)) };
      }),
  };
}

function tellingIn({ telling = [], kinds = {} }: ExportFormat): ReadonlyMap<string, string> {
  const ids = Object.values(kinds).flatMap((kind) => ("addsTo" in kind ? [kind.id ?? []].flat() : []));
  return new Map([
    ...ids.map((header) => [headerKey(header), "id of an item"] as const),
    ...telling.map((header) => [headerKey(header), "kind of row"] as const),
  ]);
}
