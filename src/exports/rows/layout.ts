import type { Row } from "../../model/row.ts";
import { headerKey } from "../../values/text.ts";
import { type ColumnName, columnNames } from "../columns.ts";
import type { ExportFormat } from "../format.ts";
import type { Uses } from "./doubled.ts";
import type { At, Layout } from "./sheet.ts";

/** Of the columns that say a field, which one counts, and which others make it up together. */
export function layoutOf(uses: Uses, row: Row, format: ExportFormat): Layout {
  const at = atOf(uses, row, format);
  return { at, also: alsoOf(uses, at, row, format) };
}

/** The further columns of fields that several make up together, the one that says it too among them. */
function alsoOf(uses: Uses, at: At, row: Row, { together = {}, saysToo = {} }: ExportFormat): Layout["also"] {
  const joined = columnNames.flatMap((name) => {
    const [first, ...others] = uses.get(name) ?? [];
    const too = first === undefined ? undefined : columnOf(saysToo[name], at, row);
    const all = [...others, ...(too === undefined ? [] : [too])];
    return (together[name] || name === "landing.also") && all.length > 0 ? [[name, all] as const] : [];
  });
  return new Map(joined);
}

function atOf(uses: Uses, row: Row, { saysToo = {} }: ExportFormat): At {
  const at = new Map(
    [...uses].flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first] as const])),
  );
  for (const name of columnNames) {
    const column = columnOf(saysToo[name], at, row);
    if (column !== undefined && !at.has(name)) at.set(name, column);
  }
  return at;
}

/** The column of a field, or under the first of several headers. */
function columnOf(
  said: ColumnName | readonly string[] | undefined,
  at: At,
  { cells }: Row,
): number | undefined {
  if (said === undefined || typeof said === "string") return said && at.get(said);
  const keys = new Set(said.map(headerKey));
  const column = cells.findIndex((cell) => keys.has(headerKey(cell)));
  return column < 0 ? undefined : column;
}
