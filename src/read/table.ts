import type { Table } from "../model/row.ts";
import { InputError } from "../model/trouble.ts";
import { readHead } from "./bytes.ts";
import { gunzipped } from "./gzip.ts";
import { isWorkbook, kindOf, refuse, refuseLock } from "./kind.ts";
import type { Source } from "./source.ts";
import { type TextOptions, textTable } from "./text-table.ts";
import { workbookTables } from "./xlsx/tables.ts";
import { openZip } from "./zip.ts";
import { zipTables } from "./zip-tables.ts";

/** A CSV in a gzip in a ZIP is packed twice; more is nobody's export. */
const deepest = 2;

/** Bytes → rows: finds out kind and encoding from the bytes, and refuses what it cannot read whole. A workbook or a ZIP holds several tables. */
export async function openTables(source: Source, options: TextOptions = {}): Promise<readonly Table[]> {
  refuseLock(source);
  return openPacked(source, options, { depth: 0, among: false });
}

interface Packed {
  readonly depth: number;
  /** Among others in a ZIP: what is no table may be passed over, and is named. */
  readonly among: boolean;
}

async function openPacked(source: Source, options: TextOptions, packed: Packed): Promise<readonly Table[]> {
  const head = await readHead(source);
  if (head.length === 0) throw new InputError("the file is empty");
  const kind = kindOf(head, source.name);
  if (kind.kind === "text") return [await textTable(source, head, options)];
  if (kind.kind === "other") return packed.among ? [noTable(source.name, kind.what)] : refuse(kind);
  const depth = packed.depth + 1;
  if (depth > deepest) throw new InputError("it is packed in something packed twice: unpack it first");
  if (kind.kind === "gzip") return openPacked(await gunzipped(source), options, { ...packed, depth });
  const zip = await openZip(source);
  if (isWorkbook(zip)) return workbookTables(source.name, zip);
  return zipTables(source.name, zip, (part) => openPacked(part, options, { depth, among: true }));
}

function noTable(file: string, what: string): Table {
  return {
    file,
    dialect: { kind: "none", encoding: "binary", delimiter: undefined },
    skipped: [{ reason: what.replace(/^an? /, ""), line: undefined }],
    async *rows() {},
  };
}
