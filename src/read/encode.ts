import { decoderOf } from "./decode.ts";
import type { Encoding } from "./encoding.ts";

/** Text → bytes; undefined for a character that the encoding has not. Undefined altogether where Node can read the encoding and not write it. */
export function encoderOf(encoding: Encoding): ((text: string) => Buffer | undefined) | undefined {
  if (encoding === "utf-8") return (text) => Buffer.from(text);
  if (encoding === "utf-16le") return (text) => Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return (text) => Buffer.from(text, "utf16le").swap16();
  if (["shift_jis", "euc-jp", "gb18030"].includes(encoding)) return undefined;
  const bytes = bytesOf(encoding);
  return (text) => {
    const written = [...text].map((each) => bytes.get(each));
    return written.some((byte) => byte === undefined)
      ? undefined
      : Buffer.from(written.flatMap((byte) => byte ?? []));
  };
}

/** Of an encoding of a byte a character: which byte is which. */
function bytesOf(encoding: Encoding): ReadonlyMap<string, number> {
  const read = decoderOf(encoding);
  const known = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    try {
      known.set(read(Uint8Array.of(byte)), byte);
    } catch {
      // The encoding does not define it.
    }
  }
  return known;
}
