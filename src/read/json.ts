import { parse } from "lossless-json";
import type { Row, Table } from "../model/row.ts";
import { InputError } from "../model/trouble.ts";
import { quoteItem } from "../values/text.ts";
import { cutRecords, type JsonRecord } from "./json-records.ts";

const batchSize = 512;

/** A JSON array of objects, or NDJSON: every number stays the text it was, every key becomes a column. */
export async function jsonTable(
  file: string,
  encoding: string,
  text: () => AsyncIterable<string>,
): Promise<Table> {
  const header = new Map<string, number>();
  for await (const record of cutRecords(text())) {
    for (const key of flat(record).keys()) if (!header.has(key)) header.set(key, header.size);
  }
  return {
    file,
    dialect: { kind: "json", encoding, delimiter: undefined },
    skipped: [],
    rows: () => batches(text(), [...header.keys()]),
  };
}

async function* batches(
  text: AsyncIterable<string>,
  header: readonly string[],
): AsyncIterable<readonly Row[]> {
  let row = 0;
  let batch: Row[] = header.length > 0 ? [{ line: 0, row: 0, cells: header }] : [];
  for await (const record of cutRecords(text)) {
    const cells = flat(record);
    batch.push({ line: record.line, row: ++row, cells: header.map((key) => cells.get(key) ?? "") });
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function flat(record: JsonRecord): Map<string, string> {
  const cells = new Map<string, string>();
  flatten(parseRecord(record), "", cells);
  return cells;
}

function parseRecord({ text, line }: JsonRecord): unknown {
  try {
    return parse(text, undefined, { parseNumber: (number) => number });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`the record that starts at line ${line} is not valid JSON: ${reason}`);
  }
}

function flatten(value: unknown, path: string, cells: Map<string, string>): void {
  if (Array.isArray(value)) flattenList(value, path, cells);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value))
      flatten(inner, path === "" ? key : `${path}.${key}`, cells);
  } else cells.set(path, scalar(value));
}

// A list of objects becomes a list per key, so that `audiences: [{ id, name }]` reads like two list columns.
function flattenList(list: readonly unknown[], path: string, cells: Map<string, string>): void {
  const columns = new Map<string, string[]>();
  for (const item of list) {
    const inner = new Map<string, string>();
    flatten(item, path, inner);
    for (const [key, text] of inner) columns.set(key, [...(columns.get(key) ?? []), quoteItem(text)]);
  }
  if (columns.size === 0) cells.set(path, "");
  for (const [key, texts] of columns) cells.set(key, texts.join("; "));
}

function scalar(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}
