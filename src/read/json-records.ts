import { InputError } from "../model/trouble.ts";

export interface JsonRecord {
  readonly text: string;
  readonly line: number;
}

const maxDepth = 64;

interface Cutter {
  line: number;
  depth: number;
  quoted: boolean;
  escaped: boolean;
  /** Inside the outer array: undefined before the first character, false for NDJSON. */
  array: boolean | undefined;
  closed: boolean;
  /** What may come next between records. */
  needsComma: boolean;
  afterComma: boolean;
  text: string;
  start: number;
}

/** Cuts an array or NDJSON into its objects without parsing them, so that a file of any size is read in pieces. */
export async function* cutRecords(pieces: AsyncIterable<string>): AsyncIterable<JsonRecord> {
  const cutter: Cutter = {
    line: 1, depth: 0, quoted: false, escaped: false, array: undefined, closed: false,
    needsComma: false, afterComma: false, text: "", start: 1,
  }; // biome-ignore format: one look
  for await (const piece of pieces) yield* cutPiece(cutter, piece);
  if (cutter.depth > 0 || cutter.quoted) {
    throw new InputError(`the file ends in the middle of the record that starts at line ${cutter.start}`);
  }
  if (cutter.array && !cutter.closed)
    throw new InputError("the file ends before its list is closed: the download was cut off");
}

function* cutPiece(cutter: Cutter, piece: string): Iterable<JsonRecord> {
  let from = 0;
  for (let i = 0; i < piece.length; i++) {
    const character = piece[i] ?? "";
    if (character === "\n") cutter.line++;
    if (cutter.depth === 0) {
      if (between(cutter, character)) from = i;
      continue;
    }
    inside(cutter, character);
    if (cutter.depth > 0) continue;
    yield { text: cutter.text + piece.slice(from, i + 1), line: cutter.start };
    cutter.text = "";
  }
  if (cutter.depth > 0) cutter.text += piece.slice(from);
}

/** Between records; true where one starts. */
function between(cutter: Cutter, character: string): boolean {
  if (/[ \t\r\n]/.test(character)) {
    if (cutter.array === false && character === "\n") cutter.needsComma = false;
    return false;
  }
  if (cutter.array === undefined) {
    cutter.array = character === "[";
    if (cutter.array) return false;
  }
  if (cutter.closed) throw new InputError(`line ${cutter.line} goes on after the list is closed`);
  if (character === "{") {
    if (cutter.needsComma)
      throw new InputError(
        `line ${cutter.line}: ${cutter.array ? "a comma is missing between two records" : "each record needs a line of its own"}`,
      );
    cutter.depth = 1;
    cutter.start = cutter.line;
    cutter.needsComma = true;
    cutter.afterComma = false;
    return true;
  }
  if (cutter.array && character === "," && cutter.needsComma) {
    cutter.needsComma = false;
    cutter.afterComma = true;
    return false;
  }
  if (cutter.array && character === "]" && !cutter.afterComma) {
    cutter.closed = true;
    return false;
  }
  throw new InputError(
    `line ${cutter.line}: expected a record in braces, found ${JSON.stringify(character)}`,
  );
}

function inside(cutter: Cutter, character: string): void {
  if (cutter.escaped) cutter.escaped = false;
  else if (cutter.quoted) {
    if (character === "\\") cutter.escaped = true;
    else if (character === '"') cutter.quoted = false;
  } else if (character === '"') cutter.quoted = true;
  else if (character === "{" || character === "[") {
    cutter.depth++;
    if (cutter.depth > maxDepth)
      throw new InputError(`line ${cutter.line} is nested more than ${maxDepth} deep`);
  } else if (character === "}" || character === "]") cutter.depth--;
}
