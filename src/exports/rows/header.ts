import type { ColumnUse } from "../../model/entry.ts";
import type { Row } from "../../model/row.ts";
import { NoCampaignsError, NoRowsError } from "../../model/trouble.ts";
import { headerKey } from "../../values/text.ts";
import { type ColumnName, columnNames } from "../columns.ts";
import type { ExportFormat, RowKind } from "../format.ts";
import { type Doubled, doubledIn, type Uses } from "./doubled.ts";
import { columnsOf, type Mapped, meaningsOf } from "./meanings.ts";
import { isMarked, searchDepth } from "./recognise.ts";
import { bareReport } from "./report.ts";
import type { At, Layout } from "./sheet.ts";

export interface Header extends Layout {
  readonly row: Row;
  readonly columns: readonly ColumnUse[];
  /** Of each kind of row, which column says what. */
  readonly kinds: ReadonlyMap<string, Layout>;
  readonly doubled: readonly Doubled[];
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
  for (const [index, row] of rows.slice(0, searchDepth).entries()) {
    const header = readHeader(row, format, mapped);
    if (isMarked(row, format)) return header;
    if (!isHeader(header)) continue;
    // Over the header may stand another, of merged cells, for groups of its columns.
    const below = rows.slice(index + 1, index + 3).map((each) => readHeader(each, format, mapped));
    return below.filter(isHeader).find((each) => saidBy(each) > saidBy(header)) ?? header;
  }
  return undefined;
}

function isHeader(header: Header): boolean {
  return [header, ...header.kinds.values()].some(namesCampaign);
}

function saidBy({ columns }: Header): number {
  return columns.filter(({ field }) => field !== undefined).length;
}

function namesCampaign({ at }: Layout): boolean {
  return at.has("campaign.name") || at.has("campaign.id");
}

function readHeader(row: Row, format: ExportFormat, mapped: Mapped): Header {
  const read = (kind: RowKind | undefined) =>
    inOrder(usesOf(columnsOf(row, meaningsOf(format, kind, mapped))), row, format);
  const uses = read(undefined);
  const layout = layoutOf(uses, row, format);
  const kinds = Object.entries(format.kinds ?? {}).flatMap(([kind, use]) =>
    "skip" in use ? [] : [[kind, read(use)] as const],
  );
  const meant = (index: number) => {
    const said = [uses, ...kinds.map(([, each]) => each)].flatMap((each) =>
      [...each].flatMap(([name, columns]) => (columns.includes(index) ? [name] : [])),
    );
    const all = [...[...layout.at].flatMap(([name, column]) => (column === index ? name : [])), ...said];
    return all.length === 0 ? undefined : [...new Set(all)].join(", ");
  };
  return {
    row,
    columns: row.cells.map((header, index) => ({ column: index + 1, header, field: meant(index) })),
    ...layout,
    kinds: new Map(kinds.map(([kind, each]) => [kind, layoutOf(each, row, format)])),
    doubled: doubledIn(
      uses,
      kinds.map(([, each]) => each),
      row,
      format,
    ),
  };
}

function usesOf(names: readonly (ColumnName | undefined)[]): Map<ColumnName, number[]> {
  const uses = new Map<ColumnName, number[]>();
  for (const [index, name] of names.entries()) if (name) uses.set(name, [...(uses.get(name) ?? []), index]);
  return uses;
}

/** The columns that make up one field together, as the format lists their headers: the better ones first. */
function inOrder(uses: Uses, { cells }: Row, { together = {}, synonyms }: ExportFormat): Uses {
  const rank = (name: ColumnName, column: number) =>
    (synonyms[name] ?? []).findIndex((header) => headerKey(header) === headerKey(cells[column] ?? ""));
  return new Map(
    [...uses].map(([name, columns]) => [
      name,
      together[name] ? columns.toSorted((a, b) => rank(name, a) - rank(name, b)) : columns,
    ]),
  );
}

function layoutOf(uses: Uses, row: Row, format: ExportFormat): Layout {
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
