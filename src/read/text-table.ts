import type { Table } from "../model/row.ts";
import { InputError } from "../model/trouble.ts";
import { headBytes } from "./bytes.ts";
import { csvTable } from "./csv.ts";
import { decode } from "./decode.ts";
import { type Encoding, encodingOf } from "./encoding.ts";
import { jsonTable } from "./json.ts";
import type { Source } from "./source.ts";

export interface TextOptions {
  /** What somebody who knows declared; text without it is UTF-8, or UTF-16 that shows. */
  readonly encoding?: Encoding | undefined;
}

/** Text is JSON or separated by something; both say so in their first characters. */
export async function textTable(
  source: Source,
  head: Uint8Array,
  { encoding: declared }: TextOptions,
): Promise<Table> {
  const encoding = encodingOf(head, declared);
  const text = () => decode(source.open(), encoding, declared !== undefined);
  const start = await firstText(text());
  if (start.trim() === "") throw new InputError("there is nothing in it but white space");
  return looksLikeJson(start) || /\.(json|ndjson|jsonl)(\.gz)?$/i.test(source.name)
    ? jsonTable(source.name, encoding, text)
    : csvTable(source.name, encoding, start, text);
}

async function firstText(text: AsyncIterable<string>): Promise<string> {
  let start = "";
  for await (const piece of text) {
    start += piece;
    if (start.length >= headBytes) break;
  }
  return start.slice(0, headBytes);
}

export function looksLikeJson(start: string): boolean {
  return /^\s*(\{|\[\s*(?:\{|\]|\[|$))/.test(start);
}
