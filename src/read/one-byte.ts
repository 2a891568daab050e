/** Windows-1252 from 0x80 to 0x9F; U+FFFD where the code page defines nothing. Source: unicode.org, CP1252.TXT. */
const windows1252 =
  "\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd" +
  "\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178";

/** Throws, as a fatal TextDecoder does, on a byte that the code page does not define. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = decodeLatin1(bytes).replace(
    /[\x80-\x9f]/g,
    (each) => windows1252[each.charCodeAt(0) - 0x80] ?? "",
  );
  if (text.includes("\ufffd")) throw new TypeError("undefined byte");
  return text;
}

/** ISO-8859-1: every byte is the code point of its number. */
export function decodeLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
