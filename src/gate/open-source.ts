import { type HeaderOptions, type Opened, openExport } from "../exports/rows/open.ts";
import { createSkipped } from "../exports/rows/skipped.ts";
import type { Input } from "../model/report.ts";
import type { SkippedPart, Table } from "../model/row.ts";
import { InputError, NoCampaignsError } from "../model/trouble.ts";
import { encodingNamed } from "../read/encoding.ts";
import type { Source } from "../read/source.ts";
import { openTables } from "../read/table.ts";
import type { TextOptions } from "../read/text-table.ts";

export interface OpenedPart {
  readonly file: Opened;
  /** The file on disk it stands in. */
  readonly source: string;
}

export interface OpenOptions extends HeaderOptions, TextOptions {
  /** Per format, what its files are encoded in, where nothing else says it. */
  readonly encodings: ReadonlyMap<string, string>;
  /** Which of the tables in it count; undefined: all. */
  readonly only?: ((tables: readonly Table[]) => readonly Table[]) | undefined;
  /** Keeps the rows of small tables for the next reading. */
  readonly keep: (table: Table) => Table;
}

interface OpenedSource {
  readonly parts: OpenedPart[];
  readonly without: Table[];
}

/** The tables of one file. Which format a file has shows only once it is decoded: the declared encoding that makes it its own format's is the right one. */
export async function openSource(source: Source, options: OpenOptions): Promise<OpenedSource> {
  if (options.encoding === undefined)
    for (const [format, encoding] of options.encodings) {
      const opened = await openAs(source, format, { ...options, encoding: encodingNamed(encoding) });
      if (opened) return opened;
    }
  return openAll(source, options);
}

async function openAs(
  source: Source,
  format: string,
  options: OpenOptions,
): Promise<OpenedSource | undefined> {
  try {
    const opened = await openAll(source, options);
    const isOne = opened.parts.every(({ file }) => file.format.id === format);
    const isText = opened.parts.every(({ file }) => file.table.dialect.encoding === options.encoding);
    return isOne && isText ? opened : undefined;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** A sheet without campaigns is none of the gate's business where another sheet has some. */
async function openAll(source: Source, options: OpenOptions): Promise<OpenedSource> {
  const found = await openTables(source, options);
  const tables = (options.only?.(found) ?? found).map(options.keep);
  const parts: OpenedPart[] = [];
  const without: Table[] = [];
  for (const table of tables) {
    const file = await openPart(table, options, tables.length > 1);
    if (file) parts.push({ file, source: source.name });
    else without.push(table);
  }
  if (parts.length > 0) return { parts, without };
  const all = without.map(({ file }) => JSON.stringify(file.slice(source.name.length + 1)));
  const names = all.length > 20 ? [...all.slice(0, 20), `and ${all.length - 20} more`] : all;
  throw new InputError(
    names.length === 0
      ? "there is no sheet in it"
      : `no column names the campaign in any of its parts: ${names.join(", ")}; give the column a header such as "Campaign", or say which one it is in the policy: columns: { campaign.name: "…" }`,
  );
}

async function openPart(table: Table, options: HeaderOptions, several: boolean): Promise<Opened | undefined> {
  if (table.dialect.kind === "none") return undefined;
  try {
    return await openExport(table, options);
  } catch (error) {
    if (!several || !(error instanceof InputError)) throw error;
    if (error instanceof NoCampaignsError) return undefined;
    throw new InputError(`${table.file.slice(table.file.indexOf("#") + 1)}: ${error.message}`);
  }
}

/** A table without campaigns is read to its end all the same: damage in it is damage to the file, and its rows are counted. */
export async function inputWithout(table: Table, policy: string | undefined): Promise<Input> {
  const { file, dialect } = table;
  const skipped = createSkipped();
  let rows = 0;
  for await (const batch of table.rows()) {
    rows += batch.length;
    for (const { line } of batch) skipped.add(`row of a ${partWord(table)} without campaigns`, line);
  }
  const counts = withSkipped({ rows, entries: 0, skipped: skipped.list() }, table.skipped);
  const { encoding, delimiter } = dialect;
  return { file, policy, format: "none", encoding, delimiter, columns: [], ...counts };
}

/** What reading left out is counted with what understanding left out, so that rows = entries + skipped. */
export function withSkipped<Counts extends Pick<Input, "rows" | "entries" | "skipped">>(
  counts: Counts,
  parts: readonly SkippedPart[],
): Counts {
  const skipped = parts.map(({ reason, line }) => ({
    reason,
    count: 1,
    lines: line === undefined ? [] : [line],
  }));
  return { ...counts, rows: counts.rows + parts.length, skipped: [...skipped, ...counts.skipped] };
}

function partWord({ dialect }: Table): string {
  return dialect.kind === "xlsx" ? "sheet" : "file";
}
