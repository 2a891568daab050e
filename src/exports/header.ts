import type { ColumnUse } from "../model/entry.ts";
import type { Row } from "../model/row.ts";
import { NoCampaignsError, UsageError } from "../model/trouble.ts";
import { headerKey } from "../values/text.ts";
import { type ColumnName, isColumnName } from "./columns.ts";
import type { ExportFormat } from "./format.ts";
import type { At } from "./sheet.ts";

export interface Header {
  readonly row: Row;
  readonly columns: readonly ColumnUse[];
  readonly at: At;
  /** Columns that say the same thing: nobody can tell which one is meant. */
  readonly doubled: readonly { readonly name: ColumnName; readonly columns: readonly number[] }[];
}

const searchDepth = 20;

/** `Daily budget (EUR)` is a daily budget. */
const currencyEnding = /\s*[([][A-Z]{3}[)\]]\s*$/;

/** The header is the first row that names a campaign; what stands above it is a preamble. */
export function findHeader(
  rows: readonly Row[],
  format: ExportFormat,
  mapped: ReadonlyMap<string, readonly string[]>,
): Header {
  const meanings = meaningsOf(format, mapped);
  for (const row of rows.slice(0, searchDepth)) {
    const header = readHeader(row, meanings);
    if (header.at.has("campaign.name") || header.at.has("campaign.id")) return header;
  }
  const first = rows.find((row) => row.cells.some((cell) => cell.trim() !== ""));
  const seen = first?.cells
    .slice(0, 8)
    .map((cell) => JSON.stringify(cell.slice(0, 40)))
    .join(", ");
  throw new NoCampaignsError(
    `no column names the campaign. Its first row is ${seen ?? "blank"}; give the column a header such as "Campaign", or say which one it is in the policy: columns: { campaign.name: "…" }`,
  );
}

interface Meanings {
  readonly mapped: ReadonlyMap<string, ColumnName>;
  readonly synonyms: ReadonlyMap<string, ColumnName>;
  readonly fallbacks: ReadonlyMap<string, ColumnName>;
  /** Names the policy maps: their synonyms no longer count. */
  readonly claimed: ReadonlySet<ColumnName>;
}

function meaningsOf(format: ExportFormat, columns: ReadonlyMap<string, readonly string[]>): Meanings {
  const mapped = new Map<string, ColumnName>();
  for (const [name, headers] of columns) {
    if (!isColumnName(name)) throw new UsageError(`columns: ${name} is not a field`);
    for (const header of headers) mapped.set(headerKey(header), name);
  }
  return {
    mapped,
    synonyms: byKey(format.synonyms),
    fallbacks: byKey(format.fallbacks),
    claimed: new Set(mapped.values()),
  };
}

function byKey(synonyms: ExportFormat["synonyms"]): Map<string, ColumnName> {
  const keys = new Map<string, ColumnName>();
  for (const [name, headers] of Object.entries(synonyms)) {
    if (isColumnName(name)) for (const header of headers) keys.set(headerKey(header), name);
  }
  return keys;
}

function readHeader(row: Row, { mapped, synonyms, fallbacks, claimed }: Meanings): Header {
  const uses = new Map<ColumnName, number[]>();
  const names = row.cells.map((cell): ColumnName | undefined => {
    const key = headerKey(cell);
    const named = mapped.get(key);
    if (named) return named;
    const meant = synonyms.get(key) ?? synonyms.get(headerKey(cell.replace(currencyEnding, "")));
    return meant && !claimed.has(meant) ? meant : undefined;
  });
  for (const [index, cell] of row.cells.entries()) {
    const fallback = fallbacks.get(headerKey(cell));
    if (fallback && names[index] === undefined && !names.includes(fallback) && !claimed.has(fallback))
      names[index] = fallback;
  }
  for (const [index, name] of names.entries()) if (name) uses.set(name, [...(uses.get(name) ?? []), index]);
  const doubled = [...uses].filter(([name, columns]) => columns.length > 1 && !listed.has(name));
  return {
    row,
    columns: row.cells.map((header, column) => ({ column: column + 1, header, field: names[column] })),
    at: new Map(
      [...uses].flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first] as const])),
    ),
    doubled: doubled.map(([name, columns]) => ({ name, columns })),
  };
}

/** Several columns of ad text are the rule, not a contradiction. */
const listed: ReadonlySet<ColumnName> = new Set(["copy"]);
