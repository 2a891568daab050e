import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { workbook } from "../xlsx.ts";
import { zipped } from "../zip.ts";
import { contentsOf, rowsOf, tablesOf } from "./read.ts";

const csv = "Campaign,Budget\nspring,1\n";
const cells = [
  ["Campaign", "Budget"],
  ["spring", "1"],
];
const many = (count: number, prefix: string) =>
  zipped(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}.csv`, csv])));
const pdf = "%PDF-1.7\n";

describe("gzip", () => {
  test("keeps its name, whoever cut it into members", async () => {
    const bytes = Buffer.concat([gzipSync(csv), gzipSync("summer,2\n")]);
    expect(await contentsOf(bytes, "export.csv.gz")).toEqual({
      "export.csv.gz": [...cells, ["summer", "2"]],
    });
  });

  test("padding is no garbage", async () => {
    const bytes = Buffer.concat([gzipSync(csv), Buffer.alloc(600)]);
    for (const chunk of [1, 100, 1 << 20])
      expect((await rowsOf((await tablesOf(bytes, "a.gz", {}, chunk))[0])).length).toBe(2);
  });

  test("may hold a workbook or a ZIP", async () => {
    expect(await contentsOf(gzipSync(workbook({ sheets: { S: cells } })), "book.xlsx.gz")).toEqual({
      "book.xlsx.gz#S": cells,
    });
    expect(await contentsOf(gzipSync(zipped({ "a.csv": csv })), "a.zip.gz")).toEqual({
      "a.zip.gz#a.csv": cells,
    });
  });

  const packed = gzipSync(csv);
  const flipped = Buffer.from(packed);
  flipped[packed.length - 6] = (flipped[packed.length - 6] ?? 0) ^ 1;
  test.each<[string, Uint8Array, RegExp]>([
    ["every cut", packed.subarray(0, packed.length - 1), /gzip is cut off/],
    ["a cut in the middle", packed.subarray(0, 15), /gzip is cut off/],
    ["a wrong checksum", flipped, /gzip is damaged/],
    [
      "garbage after it",
      Buffer.concat([packed, Buffer.from("garbage")]),
      /gzip is damaged|after the end of the gzip/,
    ],
    [
      "garbage behind padding",
      Buffer.concat([packed, Buffer.from("\0garbage")]),
      /after the end of the gzip/,
    ],
    ["a bomb", gzipSync(Buffer.alloc(64 * 2 ** 20, "a,b\n")), /looks like an attack/],
    ["gzip in gzip in gzip", gzipSync(gzipSync(packed)), /packed twice/],
    ["a PDF", gzipSync(pdf), /there is no table|PDF/],
  ])("%s is refused", async (_, bytes, message) => {
    for (const chunk of [1 << 20, 7, packed.length])
      await expect(tablesOf(bytes, "a.gz", {}, chunk).then(([table]) => rowsOf(table))).rejects.toThrow(
        message,
      );
  });
});

describe("a ZIP", () => {
  test("holds its tables under their names; what computers leave in it is no part of it", async () => {
    const bytes = zipped({
      "exports/": "",
      "exports/meta.csv": csv,
      "__MACOSX/exports/._meta.csv": "\0\0",
      ".DS_Store": "\0\0",
      "exports/.DS_Store": "\0\0",
      "google.json": '[{"Campaign":"spring","Budget":1}]',
      "plan.xlsx": workbook({ sheets: { S: cells } }),
      "old.csv.gz": gzipSync(csv),
    });
    expect(await contentsOf(bytes, "export.zip")).toEqual({
      "export.zip#exports/meta.csv": cells,
      "export.zip#google.json": cells,
      "export.zip#plan.xlsx#S": cells,
      "export.zip#old.csv.gz": cells,
    });
  });

  test("names what is no table", async () => {
    const tables = await tablesOf(
      zipped({ "a.csv": csv, "brief.pdf": pdf, "logo.png": Buffer.from("\x89PNG\r\n", "latin1") }),
      "export.zip",
    );
    expect(tables.map(({ file, dialect, skipped }) => [file, dialect.kind, skipped])).toEqual([
      ["export.zip#a.csv", "csv", []],
      ["export.zip#brief.pdf", "none", [{ reason: "PDF", line: undefined }]],
      ["export.zip#logo.png", "none", [{ reason: "picture", line: undefined }]],
    ]);
  });

  test("its parts may be stored as they are", async () => {
    expect(await contentsOf(zipped([{ name: "a.csv", content: csv, method: 0 }]), "a.zip")).toEqual({
      "a.zip#a.csv": cells,
    });
  });

  const one = { name: "a.csv", content: csv };
  test.each<[string, Uint8Array, RegExp]>([
    ["nothing in it", zipped({}), /no file in the ZIP/],
    ["nothing but litter", zipped({ "__MACOSX/a": "x" }), /no file in the ZIP/],
    ["a changed digit", zipped([{ ...one, crc: 1 }]), /a\.csv is damaged: its checksum/],
    ["a lie about its size", zipped([{ ...one, size: 5 }]), /a\.csv is damaged or cut off/],
    ["two parts of one name", zipped([one, one]), /two parts are called a\.csv/],
    ["encryption", zipped([{ ...one, flags: 0x801 }]), /a\.csv is encrypted/],
    [
      "a compression nobody knows",
      zipped([{ ...one, method: 12 }]),
      /damaged or cut off \(unsupported compression/,
    ],
    ["a cut", zipped([one]).subarray(0, 60), /ZIP is damaged or cut off/],
    ["a bomb", zipped([{ name: "a.csv", content: Buffer.alloc(32 * 2 ** 20, "a") }]), /looks like an attack/],
    [
      "more files than anybody exports",
      many(1001, ""),
      /^it has 1,001 files, and more than 1,000 are not read from one ZIP: pack the exports/,
    ],
    [
      "as many in ZIPs inside it",
      zipped({ "a.zip": many(501, "a"), "b.zip": many(501, "b") }),
      /it has 1,002 files/,
    ],
    ["a bomb by its word", zipped([{ ...one, size: 0xfffffff0 }]), /over 2,048 MB unpacked/],
    ["a path out of it", zipped({ "../a.csv": csv }), /damaged or cut off \(invalid relative path/],
    ["an empty file", zipped({ "a.csv": csv, "b.csv": "" }), /b\.csv: the file is empty/],
    [
      "an old workbook",
      zipped({ "a.csv": csv, "b.xls": Buffer.from("\xd0\xcf\x11\xe0", "latin1") }),
      /b\.xls: this is an old Excel workbook/,
    ],
    [
      "a ZIP in a ZIP in a ZIP",
      zipped({ "b.zip": zipped({ "c.zip": zipped({ "a.csv": csv }) }) }),
      /packed twice/,
    ],
    ["a binary workbook", zipped({ "[Content_Types].xml": "", "xl/workbook.bin": "" }), /\.xlsb/],
    [
      "an OpenDocument table",
      zipped({ mimetype: "x", "content.xml": "", "META-INF/manifest.xml": "" }),
      /\.ods/,
    ],
    [
      "a Word document",
      zipped({ "[Content_Types].xml": "", "_rels/.rels": "", "word/document.xml": "" }),
      /Word/,
    ],
  ])("%s is refused", async (_, bytes, message) => {
    await expect(contentsOf(bytes, "export.zip")).rejects.toThrow(message);
  });

  test("however it is cut or changed, it is read whole or refused, in time", async () => {
    const bytes = workbook({ sheets: { S: cells, T: cells } });
    const whole = JSON.stringify(await contentsOf(bytes, "b.xlsx"));
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      for (const each of [changed, bytes.subarray(0, at)]) {
        const read = await contentsOf(each, "b.xlsx").then(JSON.stringify, (error: Error) => error.name);
        if (read !== whole) expect(read).toBe("InputError");
      }
    }
  });
});

test("a bomb inside a workbook is refused before it is unpacked", async () => {
  const bytes = workbook({
    sheets: { S: cells },
    parts: { "xl/sharedStrings.xml": `<sst>${" ".repeat(40 * 2 ** 20)}</sst>` },
  });
  await expect(contentsOf(bytes, "book.xlsx")).rejects.toThrow(/looks like an attack/);
});
