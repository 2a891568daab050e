import { InputError } from "../model/trouble.ts";
import type { Source } from "./source.ts";

export const headBytes = 65_536;

export async function readHead(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.open()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, headBytes);
}

/** The whole of it: for what can only be read from its end, as a ZIP. */
export async function readWhole(source: Source, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.open()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most)
      throw new InputError(`it is over ${inMegabytes(most)} packed: split it, or unpack it first`);
  }
  return Buffer.concat(chunks, length);
}

export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20).toLocaleString("en-US")} MB`;
}
