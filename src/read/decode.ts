import { InputError } from "../model/trouble.ts";
import type { Encoding } from "./encoding.ts";
import { likelyEncoding } from "./likely-encoding.ts";
import { breaksIn } from "./lines.ts";
import { decodeLatin1, decodeWindows1252 } from "./one-byte.ts";

/** Decodes whole characters, or throws a TypeError. */
type Decode = (bytes: Uint8Array) => string;

/** A character takes at most four bytes in every encoding there is. */
const longest = 3;

/** Never replaces a byte: what is not valid is refused with its place. A byte order mark is left out, once. */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  declared = false,
): AsyncIterable<string> {
  const read = decoderOf(encoding);
  const place = { line: 1, byte: 1, afterReturn: false };
  let started = false;
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = wholePart(bytes, read);
    if (!whole) throw notValid(bytes, read, place, encoding, declared);
    const { text, length } = whole;
    refuseNul(text, place);
    rest = bytes.subarray(length);
    move(place, text, length);
    if (text === "") continue;
    yield started || !text.startsWith("\ufeff") ? text : text.slice(1);
    started = true;
  }
  if (rest.length > 0) throw notValid(rest, read, place, encoding, declared);
}

export function decoderOf(encoding: Encoding): Decode {
  if (encoding === "windows-1252") return decodeWindows1252;
  if (encoding === "iso-8859-1") return decodeLatin1;
  const decoder = () => new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  if (!encoding.startsWith("windows-")) return (bytes) => decoder().decode(bytes);
  // The web's tables turn a byte that Windows does not define into a control character, a Greek one into ª.
  const undefinedBytes = encoding === "windows-1253" ? /[\x80-\x9f\xaa]/ : /[\x80-\x9f]/;
  return (bytes) => {
    const text = decoder().decode(bytes);
    if (undefinedBytes.test(text)) throw new TypeError("undefined byte");
    return text;
  };
}

/** The characters that are whole: all but the start of one at the end. */
function wholePart(bytes: Uint8Array, read: Decode): { text: string; length: number } | undefined {
  for (let length = bytes.length; length >= 0 && length >= bytes.length - longest; length--) {
    const text = attempt(bytes.subarray(0, length), read);
    if (text !== undefined) return { text, length };
  }
  return undefined;
}

function attempt(bytes: Uint8Array, read: Decode): string | undefined {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

interface Place {
  line: number;
  byte: number;
  afterReturn: boolean;
}

function move(place: Place, text: string, bytes: number): void {
  if (text === "") return;
  place.line += breaksIn(text) - (place.afterReturn && text.startsWith("\n") ? 1 : 0);
  place.afterReturn = text.endsWith("\r");
  place.byte += bytes;
}

function refuseNul(text: string, place: Place): void {
  const at = text.indexOf("\0");
  if (at < 0) return;
  move(place, text.slice(0, at), 0);
  throw new InputError(`line ${place.line} has a NUL byte: this is not a text file`);
}

function notValid(
  bytes: Uint8Array,
  read: Decode,
  place: Place,
  encoding: Encoding,
  declared: boolean,
): InputError {
  const good = validPart(bytes, read);
  move(place, good.text, good.length);
  const where = `line ${place.line} (byte ${place.byte.toLocaleString("en-US")}) is not valid`;
  if (declared) return new InputError(`${where} ${encoding}, which it was declared to be`);
  if (encoding !== "utf-8")
    return new InputError(`${where} ${encoding.toUpperCase()}: the file is damaged or cut off`);
  if (isBinary(bytes))
    return new InputError(`${where} text in any encoding: export it again as CSV, JSON or XLSX`);
  const likely = likelyEncoding(bytes);
  return new InputError(
    `${where} UTF-8: save the file as UTF-8 (in Excel: "CSV UTF-8"), or name its encoding, perhaps ${likely}: --encoding ${likely}`,
  );
}

/** No encoding of text has many of the control characters. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  const controls = sample.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20)).length;
  return controls * 50 > sample.length;
}

/** What stands before the first byte that is not valid: halving finds where decoding begins to fail, a few steps back where the character began. */
function validPart(bytes: Uint8Array, read: Decode): { text: string; length: number } {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (wholePart(bytes.subarray(0, middle), read)) good = middle;
    else bad = middle;
  }
  return wholePart(bytes.subarray(0, good), read) ?? { text: "", length: 0 };
}
