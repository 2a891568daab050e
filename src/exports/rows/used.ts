import type { Row } from "../../model/row.ts";
import { remember } from "../../values/memo.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import type { RowUse } from "./uses.ts";

/** What others share and name by its id, ads their creatives, each with its rows, at most one of each kind and file. */
export interface Used {
  add(row: Row, use: RowUse & { kind: "used" }): void;
  /** The rows of what a row names. */
  rowsFor(self: SheetRow): readonly SheetRow[];
}

export function createUsed(): Used {
  const rows = new Map<string, SheetRow[]>();
  return {
    add(row, { sheet, idColumns, pair }) {
      for (const key of keysOf(row, sheet, idColumns)) {
        const known = remember(rows, key, () => []);
        const at = known.findIndex((each) => each.sheet === sheet);
        if (at < 0) known.push({ row: pair ? withTags(row, pair) : row, sheet });
        else if (pair) known[at] = { row: withTags(row, pair, known[at]?.row), sheet };
      }
    },
    rowsFor({ row, sheet }) {
      for (const key of keysOf(row, sheet, sheet.usesColumns ?? [])) {
        const known = rows.get(key);
        if (known) return known;
      }
      return [];
    },
  };
}

/** One for each way to name it: an id is told from a name by where it stands in the format's list. */
function* keysOf(row: Row, { format, file }: Sheet, columns: readonly (number | undefined)[]) {
  for (const [index, column] of columns.entries()) {
    const id = column === undefined ? "" : (row.cells[column] ?? "").trim();
    // Negative ids are made up for one upload, to say what belongs to what in it.
    const within = id.startsWith("-") ? file : "";
    if (id !== "") yield JSON.stringify([format.platform, index, within, id]);
  }
}

/** Rows of a key and a value each, as the one row that holds them all as tags: `utm_source=snapchat&lang=en`. */
function withTags(row: Row, [key, value]: readonly [number, number], before?: Row): Row {
  const tag = `${row.cells[key]}=${(row.cells[value] ?? "").replace(/[&#]/g, encodeURIComponent)}`;
  const tags = before ? `${before.cells[value]}&${tag}` : tag;
  return { ...(before ?? row), cells: row.cells.map((cell, column) => (column === value ? tags : cell)) };
}
