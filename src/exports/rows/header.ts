import type { ColumnUse } from "../../model/entry.ts";
import type { Row } from "../../model/row.ts";
import { InputError } from "../../model/trouble.ts";
import { headerKey } from "../../values/text.ts";
import { type ColumnName, isColumnName } from "../columns.ts";
import type { ExportFormat, Headers, RowKind } from "../format.ts";
import { columnsOf, type Mapped, meaningsOf } from "./meanings.ts";
import { isMarked, searchDepth } from "./recognise.ts";
import { bareReport } from "./report.ts";
import type { Layout } from "./sheet.ts";

export interface Header extends Layout {
  readonly row: Row;
  readonly columns: readonly ColumnUse[];
  /** Of each kind of row, which column says what. */
  readonly kinds: ReadonlyMap<string, Layout>;
  /** Columns that say the same thing: nobody can tell which one is meant. */
  readonly doubled: readonly { readonly name: ColumnName; readonly columns: readonly number[] }[];
}

/** The header is the first row that names a campaign, or has the format's marks; what stands above it is a preamble. */
export function findHeader(rows: readonly Row[], format: ExportFormat, mapped: Mapped): Header {
  const found = headerIn(rows, format, mapped);
  if (found) return found;
  if (rows.length === 0) throw new InputError("there are no rows in it");
  if (format.isReport) throw bareReport(format);
  const first = rows.find((row) => row.cells.some((cell) => cell.trim() !== ""));
  const seen = first?.cells
    .slice(0, 8)
    .map((cell) => JSON.stringify(cell.slice(0, 40)))
    .join(", ");
  throw new InputError(
    `no column names the campaign. Its first row is ${seen ?? "blank"}; give the column a header such as "Campaign", or say which one it is in the policy: columns: { campaign.name: "…" }`,
  );
}

/** Undefined where no row names a campaign. */
export function headerIn(rows: readonly Row[], format: ExportFormat, mapped: Mapped): Header | undefined {
  for (const row of rows.slice(0, searchDepth)) {
    const header = readHeader(row, format, mapped);
    if (isMarked(row, format) || [header, ...header.kinds.values()].some(namesCampaign)) return header;
  }
  return undefined;
}

function namesCampaign({ at }: Layout): boolean {
  return at.has("campaign.name") || at.has("campaign.id");
}

function readHeader(row: Row, format: ExportFormat, mapped: Mapped): Header {
  const joins = (name: ColumnName) => format.together?.[name] !== undefined;
  const read = (kind: RowKind | undefined) =>
    usesOf(row, columnsOf(row, meaningsOf(format, kind, mapped)), format.within ?? {});
  const uses = read(undefined);
  const kinds = Object.entries(format.kinds ?? {}).flatMap(([kind, use]) =>
    "skip" in use ? [] : [[kind, read(use)] as const],
  );
  const meant = (index: number) => {
    const all = [uses, ...kinds.map(([, each]) => each)].flatMap((each) =>
      [...each].flatMap(([name, columns]) => (columns.includes(index) ? [name] : [])),
    );
    return all.length === 0 ? undefined : [...new Set(all)].join(", ");
  };
  return {
    row,
    columns: row.cells.map((header, index) => ({ column: index + 1, header, field: meant(index) })),
    ...layoutOf(uses, joins),
    kinds: new Map(kinds.map(([kind, each]) => [kind, layoutOf(each, joins)])),
    doubled: [...uses]
      .filter(([name, columns]) => columns.length > 1 && !listed.has(name) && !joins(name))
      .map(([name, columns]) => ({ name, columns })),
  };
}

function usesOf(
  { cells }: Row,
  names: readonly (ColumnName | undefined)[],
  within: Headers,
): Map<ColumnName, number[]> {
  const uses = new Map<ColumnName, number[]>();
  for (const [index, name] of names.entries()) if (name) uses.set(name, [...(uses.get(name) ?? []), index]);
  for (const [name, headers] of Object.entries(within)) {
    const keys = new Set(headers.map(headerKey));
    const column = cells.findIndex((cell) => keys.has(headerKey(cell)));
    if (column >= 0 && isColumnName(name) && !uses.has(name)) uses.set(name, [column]);
  }
  return uses;
}

function layoutOf(
  uses: ReadonlyMap<ColumnName, readonly number[]>,
  joins: (name: ColumnName) => boolean,
): Layout {
  const at = new Map<ColumnName, number>();
  const also = new Map<ColumnName, readonly number[]>();
  for (const [name, [first, ...others]] of uses) {
    if (first !== undefined) at.set(name, first);
    if (others.length > 0 && joins(name)) also.set(name, others);
  }
  return { at, also };
}

/** Several columns of ad text are the rule, not a contradiction. */
const listed: ReadonlySet<ColumnName> = new Set(["copy"]);
