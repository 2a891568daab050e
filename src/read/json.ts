import type { Row, Table } from "../model/row.ts";
import { InputError } from "../model/trouble.ts";
import { visible } from "../values/text.ts";
import { cellsOf } from "./json-cells.ts";
import { pathToRecords } from "./json-envelope.ts";
import { laterPagesIn, listGoesOn } from "./json-pages.ts";
import { parseJson } from "./json-parse.ts";
import { cutRecords, type JsonRecord } from "./json-records.ts";

const batchSize = 512;

/** An array of objects, NDJSON, or a platform's answer with its records in a list: every number stays the text it was, every key becomes a column. */
export async function jsonTable(
  file: string,
  encoding: string,
  text: () => AsyncIterable<string>,
): Promise<Table> {
  const path = await pathToRecords(text());
  const { header, beside, goesOn } = await readKeys(cutRecords(text(), path), path[0]);
  if (header.some((key) => /^errors?\./.test(key))) await refuseError(cutRecords(text(), path));
  return {
    file,
    dialect: { kind: "json", encoding, delimiter: undefined },
    skipped: [],
    goesOn,
    rows: () => batches(cutRecords(text(), path), header, beside),
  };
}

/** An interface answers with what went wrong where the records would be. */
async function refuseError(records: AsyncIterable<JsonRecord>): Promise<void> {
  for await (const { text, line } of records) {
    const cells = cellsOf(parseJson(text, line), "", line);
    const error = [...cells].find(([key]) => /^errors?\.(.*\.)?message$/.test(key));
    if (error && [...cells.keys()].every((key) => key.startsWith("error")))
      throw new InputError(
        `line ${line}: this is an error that was answered instead of an export: ${JSON.stringify(visible(error[1].slice(0, 200)))}; ask for it again`,
      );
  }
}

/** What a document says of all its records, by its number. */
type Beside = ReadonlyMap<number, ReadonlyMap<string, string>>;

async function readKeys(
  records: AsyncIterable<JsonRecord>,
  listKey: string | undefined,
): Promise<{ header: string[]; beside: Beside; goesOn: string | undefined }> {
  const header = new Set<string>();
  const beside = new Map<number, ReadonlyMap<string, string>>();
  let known: ReadonlySet<string> | undefined;
  let inRecord: string | undefined;
  // Pages stand one after the other: only the last one's next page is not there.
  let goesOn: string | undefined;
  for await (const record of records) {
    const value = parseJson(record.text, record.line);
    if (record.role === "record")
      for (const [key, text] of cellsOf(value, "", record.line)) {
        header.add(key);
        if (listGoesOn(key, text)) inRecord ??= key;
      }
    else {
      goesOn = laterPagesIn(value);
      const entries = Object.entries(value ?? {});
      known ??= new Set(entries.map(([key]) => key));
      refuseOther(record, entries, known, listKey);
      const said = described(value, record.line);
      if (said.size > 0) beside.set(record.document, said);
    }
  }
  for (const said of beside.values()) for (const key of said.keys()) header.add(key);
  return { header: [...header], beside, goesOn: goesOn ?? inRecord };
}

/** An answer without records may be the last page; one with keys of its own is something else, such as an error. */
function refuseOther(
  { role, line }: JsonRecord,
  entries: readonly (readonly [string, unknown])[],
  known: ReadonlySet<string>,
  listKey: string | undefined,
): void {
  const other = entries.find(
    ([key, value]) =>
      !known.has(key) || (role !== "rest" && key === listKey && value !== null && value !== undefined),
  );
  if (other)
    throw new InputError(
      `line ${line} begins something else than a page of records as before: it says ${JSON.stringify(other[0])}`,
    );
}

/** What stands beside the records and has an id or a name is what they belong to, such as a plan's campaign: its cells are theirs. */
function described(rest: unknown, line: number): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(rest ?? {})) {
    if (typeof value !== "object" || value === null || !("id" in value || "name" in value)) continue;
    for (const [path, text] of cellsOf(value, key, line)) cells.set(path, text);
  }
  return cells;
}

async function* batches(
  records: AsyncIterable<JsonRecord>,
  header: readonly string[],
  beside: Beside,
): AsyncIterable<readonly Row[]> {
  let row = 0;
  let batch: Row[] = header.length > 0 ? [{ line: 0, row: 0, cells: header }] : [];
  for await (const { role, text, line, document } of records) {
    if (role !== "record") continue;
    const own = cellsOf(parseJson(text, line), "", line);
    const said = beside.get(document);
    batch.push({ line, row: ++row, cells: header.map((key) => own.get(key) ?? said?.get(key) ?? "") });
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
