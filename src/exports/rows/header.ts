import type { ColumnUse } from "../../model/entry.ts";
import type { Row } from "../../model/row.ts";
import { InputError } from "../../model/trouble.ts";
import type { ColumnName } from "../columns.ts";
import type { ExportFormat } from "../format.ts";
import { columnsOf, type Mapped, meaningsOf } from "./meanings.ts";
import { isMarked, searchDepth } from "./recognise.ts";
import type { At } from "./sheet.ts";

export interface Header {
  readonly row: Row;
  readonly columns: readonly ColumnUse[];
  readonly at: At;
  /** Of each kind of row, which column says what. */
  readonly kinds: ReadonlyMap<string, At>;
  /** Columns that say the same thing: nobody can tell which one is meant. */
  readonly doubled: readonly { readonly name: ColumnName; readonly columns: readonly number[] }[];
}

/** The header is the first row that names a campaign, or has the format's marks; what stands above it is a preamble. */
export function findHeader(rows: readonly Row[], format: ExportFormat, mapped: Mapped): Header {
  for (const row of rows.slice(0, searchDepth)) {
    const header = readHeader(row, format, mapped);
    if (isMarked(row, format) || [header.at, ...header.kinds.values()].some(namesCampaign)) return header;
  }
  if (rows.length === 0) throw new InputError("there are no rows in it");
  const first = rows.find((row) => row.cells.some((cell) => cell.trim() !== ""));
  const seen = first?.cells
    .slice(0, 8)
    .map((cell) => JSON.stringify(cell.slice(0, 40)))
    .join(", ");
  throw new InputError(
    `no column names the campaign. Its first row is ${seen ?? "blank"}; give the column a header such as "Campaign", or say which one it is in the policy: columns: { campaign.name: "…" }`,
  );
}

function namesCampaign(at: At): boolean {
  return at.has("campaign.name") || at.has("campaign.id");
}

function readHeader(row: Row, format: ExportFormat, mapped: Mapped): Header {
  const names = columnsOf(row, meaningsOf(format, undefined, mapped));
  const uses = usesOf(names);
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
    at: firstOf(uses),
    kinds: new Map(kinds.map(([kind, each]) => [kind, firstOf(usesOf(each))])),
    doubled: [...uses]
      .filter(([name, columns]) => columns.length > 1 && !listed.has(name))
      .map(([name, columns]) => ({ name, columns })),
  };
}

function usesOf(names: readonly (ColumnName | undefined)[]): Map<ColumnName, number[]> {
  const uses = new Map<ColumnName, number[]>();
  for (const [index, name] of names.entries()) if (name) uses.set(name, [...(uses.get(name) ?? []), index]);
  return uses;
}

function firstOf(uses: ReadonlyMap<ColumnName, readonly number[]>): At {
  return new Map(
    [...uses].flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first] as const])),
  );
}

/** Several columns of ad text are the rule, not a contradiction. */
const listed: ReadonlySet<ColumnName> = new Set(["copy"]);
