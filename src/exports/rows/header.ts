import type { ColumnUse } from "../../model/entry.ts";
import type { Row } from "../../model/row.ts";
import { InputError } from "../../model/trouble.ts";
import type { ColumnName } from "../columns.ts";
import type { ExportFormat } from "../format.ts";
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
  for (const row of rows.slice(0, searchDepth)) {
    const header = readHeader(row, format, mapped);
    if (isMarked(row, format) || [header, ...header.kinds.values()].some(namesCampaign)) return header;
  }
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

function namesCampaign({ at }: Layout): boolean {
  return at.has("campaign.name") || at.has("campaign.id");
}

function readHeader(row: Row, format: ExportFormat, mapped: Mapped): Header {
  const names = columnsOf(row, meaningsOf(format, undefined, mapped));
  const uses = usesOf(names);
  const joins = (name: ColumnName) => format.together?.[name] !== undefined;
  const kinds = Object.entries(format.kinds ?? {}).flatMap(([kind, use]) =>
    "skip" in use ? [] : [[kind, columnsOf(row, meaningsOf(format, use, mapped))] as const],
  );
  const meant = (index: number) => {
    const all = [names, ...kinds.map(([, each]) => each)].flatMap((each) => each[index] ?? []);
    return all.length === 0 ? undefined : [...new Set(all)].join(", ");
  };
  return {
    row,
    columns: row.cells.map((header, index) => ({ column: index + 1, header, field: meant(index) })),
    ...layoutOf(uses, joins),
    kinds: new Map(kinds.map(([kind, each]) => [kind, layoutOf(usesOf(each), joins)])),
    doubled: [...uses]
      .filter(([name, columns]) => columns.length > 1 && !listed.has(name) && !joins(name))
      .map(([name, columns]) => ({ name, columns })),
  };
}

function usesOf(names: readonly (ColumnName | undefined)[]): Map<ColumnName, number[]> {
  const uses = new Map<ColumnName, number[]>();
  for (const [index, name] of names.entries()) if (name) uses.set(name, [...(uses.get(name) ?? []), index]);
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
