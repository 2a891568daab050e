import { headBytes } from "./bytes.ts";
import { delimiterOf, sepPattern } from "./csv.ts";
import { decode } from "./decode.ts";
import { delimiterNamed } from "./delimiter.ts";
import { encoderOf } from "./encode.ts";
import type { Encoding } from "./encoding.ts";
import { looksLikeJson } from "./text-table.ts";

/** What a cell is to say in place of what it says; undefined: it stays. */
export type Edit = (text: string) => string | undefined;

export interface Dialect {
  readonly encoding: Encoding;
  /** Its name: `comma`. */
  readonly delimiter: string;
}

/** The cells to change: by the row as a spreadsheet counts, and by the column, from 1. */
export type Edits = ReadonlyMap<number, ReadonlyMap<number, Edit>>;

/** A table of text with other words in some of its cells: every other byte stays as it is. A text says why that cannot be. */
export async function patchTable(
  bytes: Uint8Array,
  { encoding, delimiter: name }: Dialect,
  edits: Edits,
): Promise<Uint8Array | string> {
  const encode = encoderOf(encoding);
  const delimiter = delimiterNamed(name);
  if (!encode) return `text in ${encoding} can be read here, and not be written`;
  const text = await textOf(bytes, encoding);
  const sizeOf = sizes(encoding);
  const pieces: Uint8Array[] = [];
  let at = { text: 0, byte: markLength(bytes, encoding) };
  pieces.push(bytes.subarray(0, at.byte));
  for (const { row, column, start, end, isQuoted } of cellsOf(text, delimiter)) {
    const edit = edits.get(row)?.get(column);
    if (!edit) continue;
    const cell = text.slice(start, end);
    const changed = edit(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (changed === undefined) continue;
    const written = encode(quoted(changed, delimiter, isQuoted));
    if (!written) return `${changed} has a character that ${encoding} has not`;
    const [from, to] = [at.byte + sizeOf(text.slice(at.text, start)), sizeOf(cell)];
    pieces.push(bytes.subarray(at.byte, from), written);
    at = { text: end, byte: from + to };
  }
  pieces.push(bytes.subarray(at.byte));
  const patched = Buffer.concat(pieces);
  const start = (await textOf(patched, encoding)).slice(0, headBytes);
  const isReadAlike = !looksLikeJson(start) && delimiterOf(start) === delimiter;
  return isReadAlike ? patched : "with that text the file would look like one of another kind";
}

async function textOf(bytes: Uint8Array, encoding: Encoding): Promise<string> {
  let text = "";
  for await (const piece of decode(only(bytes), encoding)) text += piece;
  return text;
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

function markLength(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === "utf-8") return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return encoding.startsWith("utf-16") && isMarked ? 2 : 0;
}

/** How many bytes a text takes. */
function sizes(encoding: Encoding): (text: string) => number {
  if (encoding === "utf-8") return (text) => Buffer.byteLength(text);
  return encoding.startsWith("utf-16") ? (text) => 2 * text.length : (text) => text.length;
}

function quoted(text: string, delimiter: string, isQuoted: boolean): string {
  // A record of nothing but a blank cell is none.
  const needs = isQuoted || text === "" || text.includes(delimiter) || /["\r\n]/.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

/** Where each cell stands, its quotes included: counted as the reader counts, which has refused what is quoted in part. */
function* cellsOf(text: string, delimiter: string): Iterable<Cell> {
  let at = sepPattern.exec(text)?.[0].length ?? 0;
  for (let row = 1; at < text.length; row++) {
    for (let column = 1; ; column++) {
      const isQuoted = text[at] === '"';
      const end = isQuoted ? afterQuoted(text, at) : afterPlain(text, at, delimiter);
      yield { row, column, start: at, end, isQuoted };
      at = end;
      if (text[at] !== delimiter) break;
      at++;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
}

function afterQuoted(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    if (quote < 0) break;
    if (text[quote + 1] !== '"') return quote + 1;
    at = quote + 2;
  }
  return text.length;
}

function afterPlain(text: string, start: number, delimiter: string): number {
  let at = start;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}
