import type { ColumnUse } from "../../model/entry.ts";
import type { Row } from "../../model/row.ts";
import { NoCampaignsError, NoRowsError } from "../../model/trouble.ts";
import { headerKey } from "../../values/text.ts";
import { type ColumnName, columnNames, isColumnName } from "../columns.ts";
import type { ExportFormat, Headers, RowKind } from "../format.ts";
import { columnsOf, type Mapped, meaningsOf } from "./meanings.ts";
import { isMarked, searchDepth } from "./recognise.ts";
import { bareReport } from "./report.ts";
import type { At, Layout } from "./sheet.ts";

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
  if (rows.length === 0) throw new NoRowsError("there are no rows in it");
  if (format.isReport) throw bareReport(format);
  const first = rows.find((row) => row.cells.some((cell) => cell.trim() !== ""));
  const seen = first?.cells
    .slice(0, 8)
    .map((cell) => JSON.stringify(cell.slice(0, 40)))
    .join(", ");
  throw new NoCampaignsError(
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
    inOrder(usesOf(row, columnsOf(row, meaningsOf(format, kind, mapped)), format.within ?? {}), row, format);
  const uses = read(undefined);
  const layout = layoutOf(uses, format);
  const kinds = Object.entries(format.kinds ?? {}).flatMap(([kind, use]) =>
    "skip" in use ? [] : [[kind, read(use)] as const],
  );
  const meant = (index: number) => {
    const said = [uses, ...kinds.map(([, each]) => each)].flatMap((each) =>
      [...each].flatMap(([name, columns]) => (columns.includes(index) ? [name] : [])),
    );
    const all = [...said, ...[...layout.at].flatMap(([name, column]) => (column === index ? name : []))];
    return all.length === 0 ? undefined : [...new Set(all)].join(", ");
  };
  return {
    row,
    columns: row.cells.map((header, index) => ({ column: index + 1, header, field: meant(index) })),
    ...layout,
    kinds: new Map(kinds.map(([kind, each]) => [kind, layoutOf(each, format)])),
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

/** The columns that make up one field together, as the format lists their headers: the better ones first. */
function inOrder(
  uses: ReadonlyMap<ColumnName, readonly number[]>,
  { cells }: Row,
  { together = {}, synonyms }: ExportFormat,
): ReadonlyMap<ColumnName, readonly number[]> {
  const rank = (name: ColumnName, column: number) =>
    (synonyms[name] ?? []).findIndex((header) => headerKey(header) === headerKey(cells[column] ?? ""));
  return new Map(
    [...uses].map(([name, columns]) => [
      name,
      together[name] ? columns.toSorted((a, b) => rank(name, a) - rank(name, b)) : columns,
    ]),
  );
}

function layoutOf(uses: ReadonlyMap<ColumnName, readonly number[]>, format: ExportFormat): Layout {
  const at = atOf(uses, format);
  return { at, also: alsoOf(uses, at, format) };
}

/** The further columns of fields that several make up together, the one that says it too among them. */
function alsoOf(
  uses: ReadonlyMap<ColumnName, readonly number[]>,
  at: At,
  { together = {}, saysToo = {} }: ExportFormat,
): Header["also"] {
  const joined = columnNames.flatMap((name) => {
    const other = saysToo[name];
    const [first, ...others] = uses.get(name) ?? [];
    const too = other === undefined ? undefined : at.get(other);
    const all = [...others, ...(too === undefined || first === undefined ? [] : [too])];
    return together[name] && all.length > 0 ? [[name, all] as const] : [];
  });
  return new Map(joined);
}

function atOf(uses: ReadonlyMap<ColumnName, readonly number[]>, { saysToo = {} }: ExportFormat): At {
  const at = new Map(
    [...uses].flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first] as const])),
  );
  for (const name of columnNames) {
    const other = saysToo[name];
    const column = other && at.get(other);
    if (column !== undefined && !at.has(name)) at.set(name, column);
  }
  return at;
}

/** Several columns of ad text are the rule, not a contradiction. */
const listed: ReadonlySet<ColumnName> = new Set(["copy"]);
