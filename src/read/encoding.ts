import { InputError } from "../model/trouble.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** By byte order mark, else by where the NULs are; anything else must be UTF-8 to the last byte. */
export function sniffEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const sample = head.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const many = sample.length * 0.15;
  if (odd > many && even === 0) return "utf-16le";
  if (even > many && odd === 0) return "utf-16be";
  return "utf-8";
}

/** Never replaces a byte: what is not valid is refused with its line. */
export async function* decode(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  for await (const chunk of chunks) {
    const text = attempt(() => decoder.decode(chunk, { stream: true }), chunk, encoding, line);
    if (encoding === "utf-8" && text.includes("\0")) {
      throw new InputError(
        `line ${line + breaksBefore(text, text.indexOf("\0"))} has a NUL byte: this is not a text file`,
      );
    }
    line += breaksBefore(text, text.length);
    if (text !== "") yield text;
  }
  const rest = attempt(() => decoder.decode(), new Uint8Array(), encoding, line);
  if (rest !== "") yield rest;
}

function attempt(read: () => string, chunk: Uint8Array, encoding: Encoding, line: number): string {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const lossy = new TextDecoder(encoding).decode(chunk);
    const at = line + breaksBefore(lossy, Math.max(0, lossy.indexOf("\ufffd")));
    throw new InputError(
      encoding === "utf-8"
        ? `line ${at} is not valid UTF-8; save the file as UTF-8 (in Excel: "CSV UTF-8") and try again`
        : `line ${at} is not valid ${encoding.toUpperCase()}: the file is damaged or cut off`,
    );
  }
}

function breaksBefore(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
