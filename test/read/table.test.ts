import { describe, expect, test } from "vitest";
import type { Row } from "../../src/model/row.ts";
import { openTables } from "../../src/read/table.ts";

async function readAll(bytes: Uint8Array | string, chunk = 1 << 20): Promise<Row[]> {
  const buffer = Buffer.from(bytes);
  const [table] = await openTables({
    name: "export.csv",
    async *open() {
      for (let at = 0; at < buffer.length; at += chunk) yield buffer.subarray(at, at + chunk);
    },
  });
  const rows: Row[] = [];
  if (!table) throw new Error("there is no table");
  for await (const batch of table.rows()) rows.push(...batch);
  return rows;
}

const cells = async (bytes: Uint8Array | string) => (await readAll(bytes)).map((row) => row.cells);

describe("bytes become rows", () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  const swapped = (text: string) =>
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]);
  const table = [
    ["Campaign", "Land"],
    ["frühling", "a\nb"],
    ["", "c"],
  ];
  const text = 'Campaign\tLand\r\nfrühling\t"a\nb"\r\n\tc\r\n';

  test.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
    ["utf-16le with a mark", utf16(text)],
    ["utf-16be with a mark", swapped(text)],
    [
      "utf-16le without a mark",
      Buffer.from(text.repeat(3), "utf16le").subarray(0, Buffer.byteLength(text, "utf16le")),
    ],
  ])("%s", async (_, bytes) => expect(await cells(bytes)).toEqual(table));

  test.each([
    ["comma", ","],
    ["semicolon", ";"],
    ["tab", "\t"],
    ["pipe", "|"],
  ])("%s separated", async (_, delimiter) => {
    const lines = [
      ["Campaign", "Daily budget", "Note"],
      ["a", "1500.00", "x"],
      ["b", "20", "y"],
    ];
    expect(await cells(lines.map((line) => line.join(delimiter)).join("\n"))).toEqual(lines);
  });

  test("a decimal comma does not make a semicolon file a comma file", async () => {
    expect(await cells("Campaign;Budget\na;1,50\nb;2,50\n")).toEqual([
      ["Campaign", "Budget"],
      ["a", "1,50"],
      ["b", "2,50"],
    ]);
  });

  test("lines are an editor's, rows a spreadsheet's", async () => {
    const rows = await readAll('a,b\r\n1,"x\r\ny"\r\n\r\n3,4\r\n');
    expect(rows.map(({ line, row }) => [line, row])).toEqual([
      [1, 1],
      [2, 2],
      [4, 3],
      [5, 4],
    ]);
  });

  test.each(["\n", "\r\n", "\r"])("line ends %j", async (end) => {
    const rows = await readAll(["a,b", "1,2", "3,4"].join(end));
    expect(rows.map(({ line, cells: each }) => [line, ...each])).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
      [3, "3", "4"],
    ]);
  });
});

describe("what cannot become rows is refused with its place", () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ["nothing", "", /empty/],
    ["white space", " \n\n", /white space/],
    ["an open quote", 'a,b\n1,"x\n2,3\n', /starts at line 2 opens a quote/],
    ["a stray quote", 'a,b\n1,"x"y\n', /line 2 has a stray quote/],
    [
      "latin-1",
      Buffer.from("Campaign,x\nfr\u00fchling,1\n", "latin1"),
      /line 2 \(byte 14\) is not valid UTF-8/,
    ],
    ["a NUL", "a,b\n1,\0\n", /line 2 has a NUL/],
    ["a cut-off workbook", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /ZIP is damaged or cut off/],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /old Excel workbook/],
    ["a cut-off gzip", Buffer.from([0x1f, 0x8b, 8, 0]), /gzip is cut off/],
    ["a PDF", "%PDF-1.7\n", /PDF/],
    ["a login page", "<!DOCTYPE html><html>", /web page/],
    [
      "half a UTF-16 file",
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("ab", "utf16le").subarray(0, 3)]),
      /UTF-16LE/,
    ],
    ["a cut-off list", '[{"a":1},', /cut off|expected a record/],
    ["a cut-off record", '[{"a":1},{"b"', /middle of the record that starts at line 1/],
    ["two records on a line", '{"a":1}{"a":2}', /line of its own/],
    ["a list of numbers", '[{"a":1}, 2]', /expected a record in braces/],
    ["a trailing comma", '[{"a":1},]', /expected a record/],
    ["text after the list", '[{"a":1}] x', /goes on after/],
    ["a doubled key", '[{"a":1,"a":2}]', /key "a" twice/],
    ["deep nesting", `[{"a":${"[".repeat(100_000)}`, /nested more than 64/],
  ])("%s", async (_, bytes, message) => {
    await expect(readAll(bytes)).rejects.toThrow(message);
  });
});

describe("JSON", () => {
  test("an array, NDJSON and a lone object are rows with one header", async () => {
    const wanted = [
      ["id", "name"],
      ["1", "a"],
      ["2", ""],
    ];
    expect(await cells('[{"id":1,"name":"a"},\n{"id":2}]')).toEqual(wanted);
    expect(await cells('{"id":1,"name":"a"}\n{"id":2}\n')).toEqual(wanted);
    expect(await cells('{"id":"1"}')).toEqual([["id"], ["1"]]);
  });

  test("numbers keep every digit", async () => {
    expect(await cells('[{"id":120210000000010001,"b":1.10,"c":1e400}]')).toEqual([
      ["id", "b", "c"],
      ["120210000000010001", "1.10", "1e400"],
    ]);
  });

  test("nested objects are dotted, lists are joined, and a semicolon stays inside its name", async () => {
    const record = {
      targeting: {
        countries: ["DE", "FR"],
        audiences: [
          { id: 1, name: "a; b" },
          { id: 2, name: "c" },
        ],
      },
      ok: true,
      none: null,
    };
    expect(await cells(JSON.stringify([record]))).toEqual([
      ["targeting.countries", "targeting.audiences.id", "targeting.audiences.name", "ok", "none"],
      ["DE; FR", "1; 2", '"a; b"; c', "true", ""],
    ]);
  });

  test("records know the line they start at", async () => {
    const rows = await readAll('[\n  {"a": 1},\n  {\n    "a": 2\n  }\n]\n');
    expect(rows.slice(1).map(({ line, row }) => [line, row])).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });
});
