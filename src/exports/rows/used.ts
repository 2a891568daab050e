import type { Row } from "../../model/row.ts";
import { remember } from "../../values/memo.ts";
import type { SheetRow } from "./sheet.ts";
import type { RowUse } from "./uses.ts";

/** What ads share and name by its id: creatives, each with its rows, at most one of each kind and file. */
export interface Used {
  add(row: Row, use: RowUse & { kind: "used" }): void;
  /** The rows of what a row names. */
  rowsFor(self: SheetRow): readonly SheetRow[];
}

export function createUsed(): Used {
  const rows = new Map<string, SheetRow[]>();
  return {
    add(row, { sheet, idColumn, pair }) {
      const id = (row.cells[idColumn] ?? "").trim();
      if (id === "") return;
      const known = remember(rows, keyOf(sheet.format.platform, id), () => []);
      const at = known.findIndex((each) => each.sheet === sheet);
      if (at < 0) known.push({ row: pair ? withTags(row, pair) : row, sheet });
      else if (pair) known[at] = { row: withTags(row, pair, known[at]?.row), sheet };
    },
    rowsFor({ row, sheet }) {
      const id = sheet.usesColumn === undefined ? "" : (row.cells[sheet.usesColumn] ?? "").trim();
      return id === "" ? [] : (rows.get(keyOf(sheet.format.platform, id)) ?? []);
    },
  };
}

function keyOf(platform: string | undefined, id: string): string {
  return JSON.stringify([platform, id]);
}

/** Rows of a key and a value each, as the one row that holds them all as tags: `utm_source=snapchat&lang=en`. */
function withTags(row: Row, [key, value]: readonly [number, number], before?: Row): Row {
  const tag = `${row.cells[key]}=${(row.cells[value] ?? "").replace(/[&#]/g, encodeURIComponent)}`;
  const tags = before ? `${before.cells[value]}&${tag}` : tag;
  return { ...(before ?? row), cells: row.cells.map((cell, column) => (column === value ? tags : cell)) };
}
