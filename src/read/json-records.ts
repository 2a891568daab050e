import { InputError } from "../model/trouble.ts";
import { begins, type Gap, gap, isSpace } from "./json-gap.ts";
import { countLine, startWalk, step, type Walk } from "./json-walk.ts";

export interface JsonRecord {
  readonly text: string;
  readonly line: number;
  /** The document it stands in, counted from 0. */
  readonly document: number;
  /** `rest`: what a document says beside its records, once they have all been read. */
  readonly role: "record" | "rest" | "rest without a list";
}

interface Cutter {
  readonly walk: Walk;
  /** The keys from a document to its records. */
  readonly path: readonly string[];
  readonly file: Gap & { begun: boolean };
  /** Set while inside the list of records of a document. */
  list: Gap | undefined;
  /** The depth at which the list stands. */
  listDepth: number;
  listed: boolean;
  inRecord: boolean;
  document: number;
  documentLine: number;
  recordLine: number;
  rest: string;
  text: string;
}

/** Cuts an array, NDJSON or the list in an envelope into its objects without parsing them, so that a file of any size is read in pieces. */
export async function* cutRecords(
  pieces: AsyncIterable<string>,
  path: readonly string[],
): AsyncIterable<JsonRecord> {
  const cutter: Cutter = {
    walk: startWalk(), path, file: { ...gap(false), begun: false }, list: undefined, listDepth: 0, listed: false,
    inRecord: false, document: -1, documentLine: 1, recordLine: 1, rest: "", text: "",
  }; // biome-ignore format: one look
  for await (const piece of pieces) yield* cutPiece(cutter, piece);
  if (cutter.inRecord)
    throw new InputError(
      `the file ends in the middle of the record that starts at line ${cutter.recordLine}`,
    );
  if (cutter.walk.depth > 0 || (cutter.file.list && !cutter.file.closed))
    throw new InputError("the file ends before its list is closed: the download was cut off");
}

function* cutPiece(cutter: Cutter, piece: string): Iterable<JsonRecord> {
  let from = 0;
  for (let i = 0; i < piece.length; i++) {
    const within = cutter.inRecord;
    const record = cut(cutter, piece[i] ?? "");
    if (!within && cutter.inRecord) from = i;
    if (!record) continue;
    yield record.role === "record" ? { ...record, text: cutter.text + piece.slice(from, i + 1) } : record;
    cutter.text = "";
  }
  if (cutter.inRecord) cutter.text += piece.slice(from);
}

function cut(cutter: Cutter, character: string): JsonRecord | undefined {
  const { walk, file, list } = cutter;
  countLine(walk, character);
  if (cutter.inRecord) return inRecord(cutter, character);
  if (list) {
    if (begins(list, character, walk.line)) startRecord(cutter, character);
    else if (list.closed) leaveList(cutter);
    return undefined;
  }
  if (walk.depth > 0) return inEnvelope(cutter, character);
  if (!file.begun && !isSpace(character)) {
    file.begun = true;
    file.list = character === "[";
    if (file.list) return undefined;
  }
  if (!begins(file, character, walk.line)) return undefined;
  cutter.document++;
  if (cutter.path.length === 0) startRecord(cutter, character);
  else {
    cutter.documentLine = walk.line;
    cutter.rest = "";
    cutter.listed = false;
    return inEnvelope(cutter, character);
  }
  return undefined;
}

function startRecord(cutter: Cutter, character: string): void {
  cutter.inRecord = true;
  cutter.recordLine = cutter.walk.line;
  step(cutter.walk, character);
}

function inRecord(cutter: Cutter, character: string): JsonRecord | undefined {
  step(cutter.walk, character);
  if (cutter.walk.depth > (cutter.list ? cutter.listDepth : 0)) return undefined;
  cutter.inRecord = false;
  return { text: "", line: cutter.recordLine, document: cutter.document, role: "record" };
}

/** A document whose records stand in a list: all of it but the records is kept, to be read at its end. */
function inEnvelope(cutter: Cutter, character: string): JsonRecord | undefined {
  const { walk, path } = cutter;
  const isList =
    character === "[" &&
    !walk.quoted &&
    walk.depth === path.length &&
    path.every((key, index) => walk.keys[index + 1] === key);
  cutter.rest += character;
  step(walk, character);
  if (isList) {
    cutter.list = gap(true);
    cutter.listDepth = walk.depth;
    cutter.listed = true;
  }
  if (walk.depth > 0) return undefined;
  const role = cutter.listed ? "rest" : "rest without a list";
  return { text: cutter.rest, line: cutter.documentLine, document: cutter.document, role };
}

function leaveList(cutter: Cutter): void {
  cutter.list = undefined;
  cutter.rest += "]";
  step(cutter.walk, "]");
}
