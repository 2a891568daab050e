import type { Table } from "../model/row.ts";
import { InputError } from "../model/trouble.ts";
import { csvTable } from "./csv.ts";
import { decode, sniffEncoding } from "./encoding.ts";
import { jsonTable } from "./json.ts";
import { refuseOtherKinds } from "./kind.ts";
import type { Source } from "./source.ts";

const headBytes = 65_536;

/** Bytes → rows: finds out encoding and kind from the bytes alone, and refuses what it cannot read whole. */
export async function openTable(source: Source): Promise<Table> {
  const head = await readHead(source);
  if (head.length === 0) throw new InputError("the file is empty");
  refuseOtherKinds(head);
  const encoding = sniffEncoding(head);
  const text = () => decode(source.open(), encoding);
  const start = await firstText(text());
  if (start.trim() === "") throw new InputError("there is nothing in it but white space");
  return looksLikeJson(start)
    ? jsonTable(source.name, encoding, text)
    : csvTable(source.name, encoding, start, text);
}

async function readHead(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.open()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, headBytes);
}

async function firstText(text: AsyncIterable<string>): Promise<string> {
  let start = "";
  for await (const piece of text) {
    start += piece;
    if (start.length >= headBytes) break;
  }
  return start.slice(0, headBytes);
}

function looksLikeJson(start: string): boolean {
  return /^\s*(\{|\[\s*(?:\{|\]|\[|$))/.test(start);
}
