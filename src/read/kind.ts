import { InputError } from "../model/trouble.ts";
import type { Source } from "./source.ts";
import type { Zip } from "./zip.ts";

/** What the first bytes say it is. `other`: no table, and nothing that could hold campaigns. */
export type Kind =
  | { readonly kind: "text" | "zip" | "gzip" }
  | { readonly kind: "other"; readonly what: string; readonly advice: string };

/** Source: the formats' own magic numbers. */
const others: readonly { readonly magic: string; readonly what: string; readonly advice: string }[] = [
  { magic: "%PDF", what: "a PDF", advice: "export the campaigns as CSV" },
  { magic: "\x89PNG", what: "a picture", advice: "export the campaigns as CSV" },
  { magic: "\xff\xd8\xff", what: "a picture", advice: "export the campaigns as CSV" },
  { magic: "GIF8", what: "a picture", advice: "export the campaigns as CSV" },
  { magic: "{\\rtf", what: "a text document (RTF)", advice: "export the campaigns as CSV" },
];

/** Tables in clothes nobody here can open: never passed over. */
const unreadable: readonly { readonly magic: string; readonly sentence: string }[] = [
  {
    magic: "\x09\x08",
    sentence: "this is an old Excel workbook (.xls): save it as .xlsx, or the sheet as CSV (UTF-8)",
  },
  { magic: "PAR1", sentence: "this is a Parquet file: export the table as CSV or NDJSON" },
  { magic: "SQLite format 3", sentence: "this is a database (SQLite): export the table as CSV" },
  { magic: "7z\xbc\xaf\x27\x1c", sentence: "this is a 7z archive: unpack it, or pack it as a ZIP" },
  { magic: "Rar!", sentence: "this is a RAR archive: unpack it, or pack it as a ZIP" },
  { magic: "BZh", sentence: "this is compressed with bzip2: unpack it, or use gzip" },
  { magic: "\xfd7zXZ", sentence: "this is compressed with xz: unpack it, or use gzip" },
  { magic: "\x28\xb5\x2f\xfd", sentence: "this is compressed with zstd: unpack it, or use gzip" },
  { magic: "\xff\xfe\x00\x00", sentence: "this is UTF-32: save the file as UTF-8" },
  { magic: "\x00\x00\xfe\xff", sentence: "this is UTF-32: save the file as UTF-8" },
];

export function kindOf(head: Uint8Array, name: string): Kind {
  const start = Buffer.from(head.subarray(0, 512)).toString("latin1");
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(start)) return { kind: "zip" };
  if (start.startsWith("\x1f\x8b")) return { kind: "gzip" };
  if (start.startsWith("\xd0\xcf\x11\xe0")) throw new InputError(compoundSentence(head, name));
  const known = unreadable.find(({ magic }) => start.startsWith(magic));
  if (known) throw new InputError(known.sentence);
  const other = others.find(({ magic }) => start.startsWith(magic));
  if (other) return { kind: "other", what: other.what, advice: other.advice };
  return markupKind(start.replace(/^\xef\xbb\xbf/, "").trimStart()) ?? { kind: "text" };
}

export function refuse({ what, advice }: { readonly what: string; readonly advice: string }): never {
  throw new InputError(`this is ${what}: ${advice}`);
}

/** A workbook, or the sentence for the other things that are ZIPs inside. */
export function isWorkbook(zip: Zip): boolean {
  const has = (pattern: RegExp) => [...zip.keys()].some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/i))
    throw new InputError(
      "this is a binary Excel workbook (.xlsb): save it as .xlsx, or the sheet as CSV (UTF-8)",
    );
  if (has(/^META-INF\/manifest\.xml$/) && has(/^content\.xml$/))
    throw new InputError(
      "this is an OpenDocument file (.ods): save it as .xlsx, or the sheet as CSV (UTF-8)",
    );
  if (has(/^Index\/.*\.iwa$/))
    throw new InputError("this is a Numbers spreadsheet: export it as .xlsx, or the sheet as CSV (UTF-8)");
  if (has(/^word\/document\.xml$/i))
    throw new InputError("this is a Word document: export the campaigns as CSV");
  if (has(/^ppt\/presentation\.xml$/i))
    throw new InputError("this is a presentation: export the campaigns as CSV");
  return has(/^xl\/workbook\.xml$/i) || (has(/^\[Content_Types\]\.xml$/i) && has(/^_rels\/\.rels$/i));
}

/** Excel and LibreOffice put a lock beside a workbook that is open. */
export function refuseLock({ name }: Source): void {
  const book = /(?:^|[/\\])(?:~\$(.+)|\.~lock\.(.+)#)$/.exec(name);
  if (book)
    throw new InputError(
      `it is the lock of a file still open in ${book[1] ? "Excel" : "LibreOffice"}: close it and use ${book[1] ?? book[2]}`,
    );
}

/** OLE2 holds old workbooks, and new ones that have a password. */
function compoundSentence(head: Uint8Array, name: string): string {
  const encrypted = Buffer.from(head).includes(Buffer.from("EncryptedPackage", "utf16le"));
  return encrypted || /\.xls[xm]$/i.test(name)
    ? "this workbook is encrypted: remove its password, or save the sheet as CSV (UTF-8)"
    : "this is an old Excel workbook (.xls): save it as .xlsx, or the sheet as CSV (UTF-8)";
}

function markupKind(start: string): Kind | undefined {
  if (/^<\?xml/i.test(start) && /urn:schemas-microsoft-com:office:spreadsheet|<\?mso-application/.test(start))
    throw new InputError(
      "this is an XML spreadsheet of Excel 2003: save it as .xlsx, or the sheet as CSV (UTF-8)",
    );
  if (/^<(!doctype html|html|head|body|table|meta|\?xml[^>]*>\s*<(!doctype html|html))/i.test(start))
    return {
      kind: "other",
      what: "a web page, not an export",
      advice: "the download probably ended at a login page",
    };
  return /^<\?xml/i.test(start)
    ? { kind: "other", what: "XML, not a table", advice: "export the campaigns as CSV" }
    : undefined;
}
