import { describe, expect, test } from "vitest";
import { type Encoding, encodingNamed, encodings } from "../../src/read/encoding.ts";
import { folder, launchgate } from "../cli.ts";
import { rowsOf, tablesOf } from "./read.ts";

async function cellsOf(
  bytes: Uint8Array,
  encoding?: Encoding,
  chunk?: number,
): Promise<(readonly string[])[]> {
  const [table] = await tablesOf(bytes, "export.csv", { encoding }, chunk);
  return (await rowsOf(table)).map(({ cells }) => cells);
}

const after = (...bytes: number[]) => Buffer.from([...Buffer.from("a,b\nx,"), ...bytes, 10]);

describe("declared encodings", () => {
  // Known answers by Python's codecs.
  test.each<[Encoding, string, string]>([
    [
      "windows-1252",
      "80828384858687 88898a8b8c8e 9192939495969798999a9b9c9e9f",
      "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ",
    ],
    ["windows-1252", "a0e4f6fcdf ff", "\u00a0äöüßÿ"],
    ["iso-8859-1", "80 9f e4 ff", "\u0080\u009fäÿ"],
    ["iso-8859-15", "a4 a6 a8 b4 bc be", "€ŠšŽŒŸ"],
    ["iso-8859-2", "b1 e6 f3 b3", "ąćół"],
    ["windows-1250", "b9 e6 9c 9f bf 80", "ąćśźż€"],
    ["windows-1251", "cfeee8f1ea b8", "Поискё"],
    ["koi8-r", "f0cfc9d3cb", "Поиск"],
    ["macintosh", "8a 9f db", "äü€"],
    ["shift_jis", "8a 69 94 8c 83 5c", "格伯ソ"],
    ["euc-jp", "b2 ca a5 bd", "科ソ"],
    ["gb18030", "b9 e3 b8 e6 81 30 89 38", "广告\u00df"],
    ["utf-8", "c3a4 e282ac", "ä€"],
  ])("%s: %s is %s", async (encoding, hex, text) => {
    const bytes = after(...Buffer.from(hex.replaceAll(" ", ""), "hex"));
    for (const chunk of [1, 2, 3, 1 << 20])
      expect(await cellsOf(bytes, encoding, chunk)).toEqual([
        ["a", "b"],
        ["x", text],
      ]);
  });

  test.each<Encoding>(["utf-16le", "utf-16be"])("%s without a mark, however short", async (encoding) => {
    const bytes = Buffer.from("a,b\nä,€\n", "utf16le");
    expect(await cellsOf(encoding === "utf-16be" ? bytes.swap16() : bytes, encoding)).toEqual([
      ["a", "b"],
      ["ä", "€"],
    ]);
  });

  test.each([0x81, 0x8d, 0x8f, 0x90, 0x9d])("windows-1252 does not define %d", async (byte) => {
    await expect(cellsOf(after(byte), "windows-1252")).rejects.toThrow(
      "line 2 (byte 7) is not valid windows-1252, which it was declared to be",
    );
  });

  test.each<[Encoding, number[]]>([
    ["windows-1250", [0x81]],
    ["windows-1251", [0x98]],
    ["windows-1253", [0xaa]],
    ["shift_jis", [0x8a, 0x0a]],
    ["gb18030", [0xff]],
    ["utf-8", [0xe4]],
  ])("%s does not define %j", async (encoding, bytes) => {
    await expect(cellsOf(after(...bytes), encoding)).rejects.toThrow(/^line 2 \(byte 7\) is not valid/);
  });

  test.each(encodings)("%s keeps what is ASCII, all but UTF-16", async (encoding) => {
    const ascii = Buffer.from(
      Array.from({ length: 95 }, (_, index) => index + 32).filter((code) => code !== 0x22 && code !== 0x2c),
    );
    if (!encoding.startsWith("utf-16"))
      expect(await cellsOf(after(...ascii), encoding)).toEqual([
        ["a", "b"],
        ["x", ascii.toString()],
      ]);
  });
});

describe("a byte order mark", () => {
  test("is left out once", async () => {
    expect(await cellsOf(Buffer.from("\ufeff\ufeffa,b\n"))).toEqual([["\ufeffa", "b"]]);
    expect(await cellsOf(Buffer.from("\ufeffa,b\n\ufeffc,d\n"), undefined, 1)).toEqual([
      ["a", "b"],
      ["\ufeffc", "d"],
    ]);
  });

  test.each<[Encoding, string]>([
    ["windows-1252", "efbbbf612c620a"],
    ["utf-8", "fffe61002c00"],
    ["utf-16be", "fffe61002c00"],
    ["utf-16le", "feff0061002c"],
  ])("outranks %s", async (encoding, hex) => {
    await expect(cellsOf(Buffer.from(hex, "hex"), encoding)).rejects.toThrow(
      /begins with the byte order mark of utf-.*, and --encoding says/,
    );
  });

  test("may agree with what is declared", async () => {
    expect(await cellsOf(Buffer.from("fffe61002c006200", "hex"), "utf-16le")).toEqual([["a", "b"]]);
  });
});

describe("undeclared bytes that are not UTF-8 are refused with their place and a likely encoding", () => {
  test.each<[string, string, RegExp]>([
    ["German", "4672fc686c696e67", /line 2 \(byte 9\) .*perhaps windows-1252: --encoding windows-1252$/],
    [
      "no text at all",
      "ff0102fe03c0041f",
      /line 2 \(byte 7\) is not valid text in any encoding: export it again/,
    ],
    ["Polish", "67b36f77", /perhaps windows-1250/],
    ["Russian", "cfeee8f1ea20e220e8ede5f0ede5f2e5", /perhaps windows-1251/],
    ["Russian in KOI8", "f0cfc9d3cb20d720c9cec5d2cec5d4c5", /perhaps koi8-r/],
    ["Japanese", "82b182f182c982bf82cd", /perhaps shift_jis/],
    ["Japanese in EUC", "a4b3a4f3a4cba4c1a4cf", /perhaps euc-jp/],
    ["Chinese", "b9e3b8e6cfb5c1d0bbeeb6af", /perhaps gb18030/],
    ["a character that is cut off", "e282", /line 2 \(byte 7\)/],
    ["a surrogate", "eda080", /line 2 \(byte 7\)/],
    ["an overlong character", "c0af", /line 2 \(byte 7\)/],
  ])("%s", async (_, hex, message) => {
    await expect(cellsOf(after(...Buffer.from(hex, "hex")))).rejects.toThrow(message);
  });

  test("lines are counted over every kind of line end and every cut", async () => {
    const bytes = Buffer.from("a\r\nb\rc\nd\r\r\n\xe4", "latin1");
    for (let chunk = 1; chunk < bytes.length; chunk++)
      await expect(cellsOf(bytes, undefined, chunk)).rejects.toThrow(/line 6 \(byte 12\)/);
  });
});

describe("--encoding", () => {
  const csv = Buffer.from("Campaign,Daily budget\nfr\xfchling\x96aktion,0\n", "latin1");

  test.each([
    ["Windows_1252", "windows-1252"],
    ["cp1252", "windows-1252"],
    ["latin-1", "iso-8859-1"],
    ["UTF8", "utf-8"],
    ["Shift-JIS", "shift_jis"],
    ["GBK", "gb18030"],
  ])("%s is %s", (name, encoding) => expect(encodingNamed(name)).toBe(encoding));

  test("reads what was refused, and the report says how", async () => {
    const cwd = folder({ "export.csv": csv });
    const before = await launchgate(["check", "export.csv", "--no-policy", "-f", "json"], { cwd });
    expect(before.code).toBe(2);
    expect(JSON.parse(before.stdout).errors[0].message).toMatch(/line 2 \(byte 25\)/);
    const ran = await launchgate(
      ["check", "export.csv", "--no-policy", "-f", "json", "--encoding", "cp1252"],
      { cwd },
    );
    const report = JSON.parse(ran.stdout);
    expect(ran.code).toBe(1);
    expect(report.campaigns[0].name).toBe("frühling–aktion");
    expect(report.inputs[0].encoding).toBe("windows-1252");
  });

  test("an unknown one is a question, not a guess", async () => {
    const ran = await launchgate(["check", "export.csv", "--encoding", "windows-1525"], {
      cwd: folder({ "export.csv": csv }),
    });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(
      /--encoding windows-1525: there is no such encoding; (did you mean|known are)/,
    );
    expect(() => encodingNamed("windws-1252")).toThrow("did you mean windows-1252?");
    expect(() => encodingNamed("big5")).toThrow(/known are utf-8, /);
  });
});

describe("sep= lines and line ends", () => {
  test.each(["\n", "\r\n", "\r"])(
    "a sep= line before %j is left out and counted, and lines stay true",
    async (end) => {
      const [table] = await tablesOf(Buffer.from(`\ufeffsep=;${end}a,1;b${end}c;"d${end}e"${end}f;g${end}`));
      expect(table?.dialect.delimiter).toBe("semicolon");
      expect(table?.skipped).toEqual([{ reason: "sep= line", line: 1 }]);
      expect(await rowsOf(table)).toEqual([
        { line: 2, row: 1, cells: ["a,1", "b"] },
        { line: 3, row: 2, cells: ["c", `d${end}e`] },
        { line: 5, row: 3, cells: ["f", "g"] },
      ]);
    },
  );

  test("errors under it have true lines", async () => {
    await expect(cellsOf(Buffer.from('sep=,\na,b\n1,"x\n'))).rejects.toThrow(
      /starts at line 3 opens a quote/,
    );
  });

  test("the report counts it", async () => {
    const ran = await launchgate(["check", "a.csv", "--no-policy", "-f", "json"], {
      cwd: folder({ "a.csv": "sep=|\nCampaign|Daily budget\na|0\n" }),
    });
    const report = JSON.parse(ran.stdout);
    expect(report.inputs[0]).toMatchObject({
      delimiter: "pipe",
      rows: 2,
      entries: 1,
      skipped: [{ reason: "sep= line", count: 1, lines: [1] }],
    });
    expect(report.findings[0]).toMatchObject({ line: 3, row: 2 });
  });

  test("line ends may be mixed", async () => {
    const [table] = await tablesOf("a,b\r\n1,2\n3,4\r5,6\r\r\n7,8");
    expect((await rowsOf(table)).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
      [3, "3", "4"],
      [4, "5", "6"],
      [5, ""],
      [6, "7", "8"],
    ]);
  });
});
