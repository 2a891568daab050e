import { languagesOf } from "../../facts/campaign-words.ts";
import type { ColumnUse } from "../../model/entry.ts";
import type { Row } from "../../model/row.ts";
import { NoCampaignsError, NoRowsError } from "../../model/trouble.ts";
import { headerKey } from "../../values/text.ts";
import type { ColumnName } from "../columns.ts";
import type { ExportFormat, RowKind } from "../format.ts";
import { type Doubled, doubledIn, type Uses } from "./doubled.ts";
import { layoutOf } from "./layout.ts";
import { columnsOf, hasMappedCampaign, type Mapped, meaningsOf } from "./meanings.ts";
import { isMarked, searchDepth } from "./recognise.ts";
import { bareReport } from "./report.ts";
import type { Layout } from "./sheet.ts";

export interface Header extends Layout {
  readonly row: Row;
  /** How many cells a row may have: programs that end every row with a delimiter write blank ones past the header. */
  readonly width: number;
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
  const foreign = foreignIn(rows);
  if (foreign) throw new NoCampaignsError(foreign);
  const seen = first?.cells
    .slice(0, 8)
    .map((cell) => JSON.stringify(cell.slice(0, 40)))
    .join(", ");
  throw new NoCampaignsError(
    `no column names the campaign. Its first row is ${seen ?? "blank"}; give the column a header such as "Campaign", or say which one it is in the policy: columns: { campaign.name: "…" }`,
  );
}

/** Only named: what a translated header means is for a person to say. */
function foreignIn(rows: readonly Row[]): string | undefined {
  const likely = rows.find(({ cells }) => cells.filter((cell) => cell.trim() !== "").length > 1);
  const header = likely?.cells.find((cell) => !/[\d_]|.{40}/.test(cell) && languagesOf(cell).length > 0);
  if (header === undefined) return undefined;
  const told = JSON.stringify(header.trim());
  return `its headers are not in English: ${told} is the campaign in ${languagesOf(header).join(" or ")}, and translated headers are not guessed. Set the language of the platform's own pages to English (in your profile or account settings there) and export again; or say in the policy what the columns are: columns: { campaign.name: ${told} }`;
}

/** Undefined where no row names a campaign. */
export function headerIn(rows: readonly Row[], format: ExportFormat, mapped: Mapped): Header | undefined {
  const searched = rows.slice(0, searchDepth);
  const read = (row: Row): Header => ({ ...readHeader(row, format, mapped), width: widthOf(rows, row) });
  for (const [index, row] of searched.entries()) {
    const header = read(row);
    if (isMarked(row, format)) return header;
    if (!isHeader(header)) continue;
    // Over the header may stand another, of merged cells, for groups of its columns.
    const below = rows.slice(index + 1, index + 3).map(read);
    const fuller = below.filter(isHeader).find((each) => understoodIn(each) > understoodIn(header));
    return mappedIn(searched, fuller ?? header, format, mapped);
  }
  return undefined;
}

/** A preamble may have a cell such as "Campaign": the row that the policy means says more than that. */
function mappedIn(rows: readonly Row[], header: Header, format: ExportFormat, mapped: Mapped): Header {
  const row = rows.find((each) => hasMappedCampaign(each, mapped));
  if (row === undefined || row === header.row) return header;
  const meant = { ...readHeader(row, format, mapped), width: widthOf(rows, row) };
  return understoodIn(meant) > understoodIn(header) ? meant : header;
}

function isHeader(header: Header): boolean {
  return [header, ...header.kinds.values()].some(namesCampaign);
}

export function understoodIn({ columns }: Header): number {
  return columns.filter(({ field }) => field !== undefined).length;
}

function namesCampaign({ at }: Layout): boolean {
  return at.has("campaign.name") || at.has("campaign.id");
}

/** Blank cells past the header mean nothing where all rows have them; in one row alone they were pushed there. */
function widthOf(rows: readonly Row[], header: Row): number {
  const least = header.cells.length;
  const full = rows.filter(({ row, cells }) => row > header.row && cells.length >= least);
  return full.length === 0 ? least : full.reduce((low, { cells }) => Math.min(low, cells.length), Infinity);
}

function readHeader(row: Row, format: ExportFormat, mapped: Mapped): Omit<Header, "width"> {
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
