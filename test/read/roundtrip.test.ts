import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sniffDelimiter } from "../../src/read/delimiter.ts";
import type { Encoding } from "../../src/read/encoding.ts";
import { decodeWindows1252 } from "../../src/read/one-byte.ts";
import { openTables } from "../../src/read/table.ts";
import { workbook } from "../xlsx.ts";
import { rowsOf, tablesOf } from "./read.ts";

const specials = [
  "a",
  "1",
  "-",
  " ",
  "\t",
  ",",
  ";",
  "|",
  '"',
  '""',
  "'",
  "\n",
  "\r\n",
  "\r",
  "=1+1",
  "#",
  "\\",
];
const western = [...specials, "ü", "ß", "é", "\u00a0"];
const unicode = [...western, "€", "日本", "😀", "e\u0301", "\u2028", "\u0085", "\u200b", "\ufeff", "\ufffd"];

interface Written {
  readonly encoding: Encoding;
  readonly mark: boolean;
  readonly units: readonly string[];
  encode(text: string): Buffer;
}

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const swapped = (text: string) => utf16(text).swap16();
const encodings: readonly Written[] = [
  { encoding: "utf-8", mark: false, units: unicode, encode: (text) => Buffer.from(text) },
  { encoding: "utf-8", mark: true, units: unicode, encode: (text) => Buffer.from(text) },
  { encoding: "utf-16le", mark: false, units: unicode, encode: utf16 },
  { encoding: "utf-16le", mark: true, units: unicode, encode: utf16 },
  { encoding: "utf-16be", mark: false, units: unicode, encode: swapped },
  { encoding: "utf-16be", mark: true, units: unicode, encode: swapped },
  {
    encoding: "iso-8859-1",
    mark: false,
    units: [...western, "\u0085"],
    encode: (text) => Buffer.from(text, "latin1"),
  },
  {
    encoding: "windows-1252",
    mark: false,
    units: [...western, "€", "„", "“", "–", "Ž"],
    encode: oneByte(decodeWindows1252),
  },
  {
    encoding: "windows-1251",
    mark: false,
    units: [...specials, "ж", "Я", "ё"],
    encode: oneByte(decoder("windows-1251")),
  },
  {
    encoding: "koi8-r",
    mark: false,
    units: [...specials, "ж", "Я", "ё"],
    encode: oneByte(decoder("koi8-r")),
  },
  {
    encoding: "shift_jis",
    mark: false,
    units: [...specials, "ソ", "表", "ｱ"],
    encode: pairs({ ソ: "835c", 表: "955c", ｱ: "b1" }),
  },
  {
    encoding: "gb18030",
    mark: false,
    units: [...specials, "广", "ß", "丂"],
    encode: pairs({ 广: "b9e3", ß: "81308938", 丂: "8140" }),
  },
];

interface Dialect {
  readonly written: Written;
  readonly delimiter: string;
  readonly end: string;
  readonly quoted: boolean;
  readonly sep: boolean;
  readonly ended: boolean;
}

const dialects: fc.Arbitrary<Dialect> = fc.record({
  written: fc.constantFrom(...encodings),
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  quoted: fc.boolean(),
  sep: fc.boolean(),
  ended: fc.boolean(),
});

const cases = dialects.chain((dialect) =>
  fc.integer({ min: 2, max: 5 }).chain((width) => {
    const cell = fc.string({ unit: fc.constantFrom(...dialect.written.units), maxLength: 6 });
    const row = fc.array(cell, { minLength: width, maxLength: width });
    return fc.record({
      dialect: fc.constant(dialect),
      body: fc.array(row, { maxLength: 8 }),
      chunk: fc.integer({ min: 1, max: 64 }),
    });
  }),
);

describe("whatever table is written, in whatever dialect, is read back", () => {
  test("cell for cell, with its lines and rows, however it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ dialect, body, chunk }) => {
        const table = [header(body[0]?.length ?? 3), ...body];
        const records = table.map((row) => recordOf(row, dialect));
        const read = await rowsOf(
          (await tablesOf(bytesOf(records, dialect), "a.csv", options(dialect), chunk))[0],
        );
        let line = dialect.sep ? 2 : 1;
        expect(read).toEqual(
          table.map((cells, index) => {
            const at = line;
            line += 1 + (records[index]?.match(/\r\n|\n|\r/g)?.length ?? 0);
            return { line: at, row: index + 1, cells };
          }),
        );
      }),
      { numRuns: 600 },
    );
  });

  test("a delimiter that cuts every record alike wins over one that does as well for some", () => {
    expect(sniffDelimiter('Campaign|Budget\r|"\t\t"\r"\t"|"\n"')).toBe("|");
  });

  test.each(
    encodings.map(
      (written) => [`${written.encoding}${written.mark ? " with a mark" : ""}`, written] as const,
    ),
  )("%s, cut in two at every byte", async (_, written) => {
    for (const end of ["\r\n", "\r"]) {
      const dialect = { written, delimiter: ";", end, quoted: false, sep: true, ended: false };
      const table = [
        header(2),
        [...written.units.slice(0, 17)].slice(0, 2),
        [`x${end}"`, written.units.slice(17).join("")],
      ];
      const records = table.map((row) => recordOf(row, dialect));
      const bytes = bytesOf(records, dialect);
      const whole = await rowsOf((await tablesOf(bytes, "a.csv", options(dialect)))[0]);
      expect(whole.map(({ cells }) => cells)).toEqual(table);
      for (let at = 1; at < bytes.length; at++) {
        const source = {
          name: "a.csv",
          async *open() {
            yield bytes.subarray(0, at);
            yield bytes.subarray(at);
          },
        };
        const [cut] = await openTables(source, options(dialect));
        expect(await rowsOf(cut)).toEqual(whole);
      }
    }
  });

  test("in a workbook", async () => {
    const cell = fc.string({
      unit: fc.constantFrom(...unicode, "\x01", "_x000D_", "<&>", "]]>"),
      maxLength: 6,
    });
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (body) => {
        const table = [header(6), ...body];
        const [sheet] = await tablesOf(workbook({ sheets: { S: table } }), "a.xlsx");
        expect(await rowsOf(sheet)).toEqual(
          table
            .map((cells, index) => ({
              line: index + 1,
              row: index + 1,
              cells: header(6).map((_, at) => cells[at] ?? ""),
            }))
            .filter(({ cells }) => cells.some((each) => each !== "")),
        );
      }),
      { numRuns: 100 },
    );
  });

  test("in JSON, as a list, on lines and in an answer", async () => {
    const value = fc.string({
      unit: fc.constantFrom(...unicode, "\0", "{", "}", "[", "]", ":"),
      maxLength: 6,
    });
    const records = fc.array(fc.record({ a: value, b: value, "c d": value }), { minLength: 1, maxLength: 6 });
    const forms = fc.constantFrom<(list: readonly object[]) => string>(
      (list) => JSON.stringify(list, undefined, 1),
      (list) => list.map((each) => JSON.stringify(each)).join("\r\n"),
      (list) => JSON.stringify({ paging: { next: "[{" }, data: list, more: ["]"] }),
      (list) => JSON.stringify(list.map((each) => ({ results: [each], request_id: "x" }))),
    );
    await fc.assert(
      fc.asyncProperty(records, forms, fc.integer({ min: 1, max: 40 }), async (list, form, chunk) => {
        const rows = await rowsOf((await tablesOf(form(list), "a.json", {}, chunk))[0]);
        expect(rows.map(({ cells }) => cells)).toEqual([
          ["a", "b", "c d"],
          ...list.map((each) => [each.a, each.b, each["c d"]]),
        ]);
      }),
      { numRuns: 200 },
    );
  });
});

function header(width: number): string[] {
  return ["Campaign", "Budget", "Start", "End", "Note", "URL"].slice(0, width);
}

function recordOf(row: readonly string[], { delimiter, quoted }: Dialect): string {
  return row
    .map((cell) => (quoted || /[",;\t|\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter);
}

function bytesOf(records: readonly string[], { written, delimiter, end, sep, ended }: Dialect): Buffer {
  const text = `${sep ? `sep=${delimiter}${end}` : ""}${records.join(end)}${ended ? end : ""}`;
  return written.mark
    ? Buffer.concat([written.encode("\ufeff"), written.encode(text)])
    : written.encode(text);
}

/** Without a mark, so little text does not show that it is UTF-16. */
function options({ written: { encoding, mark } }: Dialect) {
  return { encoding: mark || encoding === "utf-8" ? undefined : encoding };
}

function decoder(encoding: string): (bytes: Uint8Array) => string {
  return (bytes) => new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function oneByte(decode: (bytes: Uint8Array) => string): (text: string) => Buffer {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    try {
      bytes.set(decode(Uint8Array.of(byte)), byte);
    } catch {
      // The code page does not define it.
    }
  }
  return (text) => Buffer.from([...text].map((character) => bytes.get(character) ?? Number.NaN));
}

function pairs(known: Readonly<Record<string, string>>): (text: string) => Buffer {
  return (text) =>
    Buffer.concat(
      [...text].map((character) =>
        Buffer.from(known[character] ?? Buffer.from(character).toString("hex"), "hex"),
      ),
    );
}
