import type { Encoding } from "./encoding.ts";
import { decodeLatin1 } from "./one-byte.ts";

/** A suggestion for a message, from how the bytes over 0x7F stand: alone among letters in Western text, in runs elsewhere. Never used to read. */
export function likelyEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, 65_536);
  const text = decodeLatin1(sample);
  const runs = text.match(/[\x80-\xff]+/g) ?? [];
  const alone = runs.filter((run) => run.length === 1).length;
  if (alone * 2 >= runs.length) return western(text);
  const high = runs.join("");
  if (share(high, /[\xc0-\xff]/g) > 0.95)
    return share(high, /[\xe0-\xff]/g) > 0.5 ? "windows-1251" : "koi8-r";
  if (share(text, /\x82[\x9f-\xf1]|\x83[\x40-\x96]/g) > 0 && isValid(sample, "shift_jis")) return "shift_jis";
  if (share(text, /[\xa4\xa5][\xa1-\xf6]/g) > 0 && isValid(sample, "euc-jp")) return "euc-jp";
  return isValid(sample, "gb18030") ? "gb18030" : "windows-1252";
}

/** Between letters, 0xB3, 0xB9 and 0xBF are ł, ą and ż, not ³, ¹ and ¿. */
function western(text: string): Encoding {
  return /[a-z][\xb3\xb9\xbf][a-z]/.test(text) ? "windows-1250" : "windows-1252";
}

function share(text: string, pattern: RegExp): number {
  return text.length === 0 ? 0 : (text.match(pattern)?.length ?? 0) / text.length;
}

function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
