import { describe, expect, test } from "vitest";
import { shownBy } from "../../src/read/xlsx/styles.ts";
import { type BookOptions, type Cell, workbook } from "../xlsx.ts";
import { contentsOf, rowsOf, tablesOf } from "./read.ts";

const book = (options: BookOptions) => contentsOf(workbook(options), "book.xlsx");

async function oneCell(cell: Cell, options: Partial<BookOptions> = {}): Promise<string | undefined> {
  return (await book({ ...options, sheets: { S: [[cell]] } }))["book.xlsx#S"]?.[0]?.[0];
}

describe("a workbook is a table per sheet", () => {
  test("in the order of the tabs, hidden ones too, which is said, an empty one without rows", async () => {
    const sheets = { "Ad groups": [["Campaign"], ["spring"]], Notes: [], "Täb & <2>": [["x"]] };
    expect(await book({ sheets, hidden: ["Notes", "Täb & <2>"] })).toEqual({
      "book.xlsx#Ad groups": [["Campaign"], ["spring"]],
      "book.xlsx#Notes (hidden)": [],
      "book.xlsx#Täb & <2> (hidden)": [["x"]],
    });
  });

  test("rows and columns are numbered as the spreadsheet shows them, and rows are as wide as their header", async () => {
    const [table] = await tablesOf(
      workbook({
        sheets: {
          S: [
            ["Plan"],
            [],
            [undefined, "Campaign", "Budget", "Note"],
            [undefined, "a"],
            [],
            [undefined, "b", undefined, "x"],
          ],
        },
      }),
      "book.xlsx",
    );
    expect(await rowsOf(table)).toEqual([
      { line: 1, row: 1, cells: ["Plan"] },
      { line: 3, row: 3, cells: ["", "Campaign", "Budget", "Note"] },
      { line: 4, row: 4, cells: ["", "a", "", ""] },
      { line: 6, row: 6, cells: ["", "b", "", "x"] },
    ]);
    expect(table?.dialect).toEqual({ kind: "xlsx", encoding: "utf-8", delimiter: undefined });
  });

  test("cells and rows without a place of their own follow one another; looks alone are no value", async () => {
    const data =
      '<sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c><c s="1"/></row><row/><row r="4" ht="20"><c r="C4" s="1"/></row><row><c r="B5"><v>2</v></c></row></sheetData>';
    const [table] = await tablesOf(workbook({ sheets: { S: data } }), "book.xlsx");
    expect(await rowsOf(table)).toEqual([
      { line: 1, row: 1, cells: ["a", "1"] },
      { line: 5, row: 5, cells: ["", "2"] },
    ]);
  });

  test("many rows come in batches, and can be read again", async () => {
    const rows = Array.from({ length: 1500 }, (_, row) => [`c${row}`, { n: String(row) }]);
    const [table] = await tablesOf(workbook({ sheets: { S: rows } }), "book.xlsx");
    for (let time = 0; time < 2; time++) {
      const read = await rowsOf(table);
      expect(read.length).toBe(1500);
      expect(read.at(-1)).toEqual({ line: 1500, row: 1500, cells: ["c1499", "1499"] });
    }
  });
});

describe("a cell is what the spreadsheet means", () => {
  test.each<[string, Cell, string]>([
    ["text", "frühling & <b>", "frühling & <b>"],
    ["text with spaces around", "  a ", "  a "],
    ["text with a line break", "a\nb", "a\nb"],
    ["text with what XML cannot carry", "a\r\x01b_x0041_", "a\r\x01b_x0041_"],
    ["a number as it is stored", { n: "1500.50" }, "1500.50"],
    ["an id", { n: "120210000000010" }, "120210000000010"],
    ["an id that lost its digits", { n: "1.20242E+17" }, "1.20242E+17"],
    ["an id of 18 digits", { n: "120210000000010000" }, "120210000000010000"],
    ["a fraction as floating point leaves it", { n: "19.989999999999998" }, "19.99"],
    ["a sum as floating point leaves it", { n: "300.29999999999995" }, "300.3"],
    ["15 digits are no noise", { n: "1234567890.12345" }, "1234567890.12345"],
    ["true", { xml: '<c t="b"><v>1</v></c>' }, "TRUE"],
    ["false", { xml: '<c t="b"><v>0</v></c>' }, "FALSE"],
    ["an error", { xml: '<c t="e"><v>#REF!</v></c>' }, "#REF!"],
    ["a formula's result", { xml: "<c><f>A2*2</f><v>42</v></c>" }, "42"],
    ["a formula's text", { xml: '<c t="str"><f>A2&amp;"x"</f><v>ax</v></c>' }, "ax"],
    [
      "inline text",
      {
        xml: '<c t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t xml:space="preserve"> b</t></r></is></c>',
      },
      "a b",
    ],
    ["an ISO date", { xml: '<c t="d"><v>2026-11-24T10:30:00</v></c>' }, "2026-11-24 10:30:00"],
    ["CDATA", { xml: '<c t="str"><v><![CDATA[a<b]]></v></c>' }, "a<b"],
  ])("%s", async (_, cell, text) => expect(await oneCell(cell)).toBe(text));

  test("rich text is its runs, without how they are pronounced", async () => {
    const xml = '<c t="s"><v>0</v></c>';
    const shared =
      '<sst><si><r><rPr><b/></rPr><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si></sst>';
    expect(await oneCell({ xml }, { parts: { "xl/sharedStrings.xml": shared } })).toBe("東京");
  });

  test("names may have prefixes", async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const contents = await book({ sheets: { S: [] }, parts: { "xl/worksheets/sheet1.xml": sheet } });
    expect(contents["book.xlsx#S"]).toEqual([["7"]]);
  });
});

describe("dates are what their format shows", () => {
  test.each([
    ["yyyy-mm-dd", "46350", "2026-11-24"],
    ["dd/mm/yyyy;@", "46350", "2026-11-24"],
    ["[$-409]d-mmm-yy", "46350", "2026-11-24"],
    ["mmm yy", "46350", "2026-11-24"],
    ["yyyy-mm-dd", "46350.4375", "2026-11-24 10:30:00"],
    ["yyyy-mm-dd hh:mm", "46350.4375", "2026-11-24 10:30:00"],
    ["yyyy-mm-dd hh:mm", "46350", "2026-11-24 00:00:00"],
    ["yyyy-mm-dd hh:mm:ss", "46350.99999999", "2026-11-25 00:00:00"],
    ["h:mm AM/PM", "0.4375", "10:30:00"],
    ["[h]:mm", "1.5", "36:00:00"],
    ["yyyy-mm-dd", "1", "1900-01-01"],
    ["yyyy-mm-dd", "59", "1900-02-28"],
    ["yyyy-mm-dd", "60", "60"],
    ["yyyy-mm-dd", "61", "1900-03-01"],
    ["yyyy-mm-dd", "2958465", "9999-12-31"],
    ["yyyy-mm-dd", "2958466", "2958466"],
    ["yyyy-mm-dd", "-1", "-1"],
    ["0.00", "46350", "46350"],
    ["0.00E+00", "46350", "46350"],
    ["#,##0.00 [$€-407]", "46350", "46350"],
    ['"days" 0', "46350", "46350"],
    ["[Red]0;General", "46350", "46350"],
  ])("%s of %s is %s", async (format, n, text) => {
    expect(await oneCell({ n, style: 1 }, { formats: [format] })).toBe(text);
  });

  test("a workbook may count from 1904", async () => {
    expect(await oneCell({ n: "44888", style: 1 }, { formats: ["yyyy-mm-dd"], from1904: true })).toBe(
      "2026-11-24",
    );
    expect(await oneCell({ n: "0", style: 1 }, { formats: ["yyyy-mm-dd"], from1904: true })).toBe(
      "1904-01-01",
    );
  });

  test.each([
    ["yyyy/m/d", "day"],
    ["yyyy年m月d日", "day"],
    ["hh:mm", "time"],
    ["mm:ss.0", "time"],
    ["m/d/yy h:mm", "moment"],
    ["[mm]:ss", "span"],
    ["General", "number"],
    ['0 "h"', "number"],
    ["0\\d", "number"],
    ["@", "number"],
  ] as const)("%s is a %s", (code, shown) => expect(shownBy(code)).toBe(shown));
});

describe("a workbook that cannot be trusted is refused", () => {
  const data = (xml: string) => ({ sheets: { S: `<sheetData>${xml}</sheetData>` } });
  const shared = (text: string) => ({ sheets: { S: [["a"]] }, parts: { "xl/sharedStrings.xml": text } });
  test.each<[string, BookOptions, RegExp]>([
    [
      "a formula without a result",
      { sheets: { S: [["a", { xml: "<c><f>SUM(A2:A9)</f><v></v></c>" }]] } },
      /B1 is a formula whose result is not in the file/,
    ],
    [
      "a text that is not there",
      { sheets: { S: [[{ xml: '<c t="s"><v>99</v></c>' }]] } },
      /A1 refers to a text that the workbook lacks/,
    ],
    ["a number that is none", { sheets: { S: [[{ n: "12,5" }]] } }, /A1 should hold a number/],
    ["a type of its own", { sheets: { S: [[{ xml: '<c t="x"><v>1</v></c>' }]] } }, /A1 has a type/],
    [
      "rows out of order",
      data('<row r="5"><c><v>1</v></c></row><row r="5"><c><v>1</v></c></row>'),
      /row 5 comes after row 5/,
    ],
    ["a row past the last", data('<row r="1048577"/>'), /row 1048577/],
    [
      "a cell in another row",
      data('<row r="5"><c r="A6"><v>1</v></c></row>'),
      /"A6" is out of place in row 5/,
    ],
    [
      "a cell twice",
      data('<row r="5"><c r="A5"><v>1</v></c><c r="A5"><v>1</v></c></row>'),
      /"A5" is out of place/,
    ],
    ["a column past the last", data('<row r="5"><c r="XFE5"><v>1</v></c></row>'), /"XFE5" is out of place/],
    [
      "too many cells",
      data(`<row r="1"><c r="XFD1"><v>1</v></c></row>${"<row><c><v>1</v></c></row>".repeat(1300)}`),
      /more than 20 million cells/,
    ],
    [
      "a document type",
      shared('<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>'),
      /document type/,
    ],
    ["an entity", shared("<sst><si><t>&a;</t></si></sst>"), /sharedStrings\.xml in the workbook is damaged/],
    ["tags that do not match", shared("<sst><si></sst>"), /damaged/],
    ["XML that is cut off", shared("<sst><si><t>a"), /damaged/],
    ["deep nesting", shared("<a>".repeat(5000)), /nested more than 100/],
    [
      "a sheet that is missing",
      { sheets: { S: [["a"]] }, parts: { "xl/_rels/workbook.xml.rels": "<Relationships/>" } },
      /sheet "S" is not in the workbook/,
    ],
    [
      "two parts that differ in case alone",
      { sheets: { S: [["a"]] }, parts: { "XL/worksheets/Sheet1.xml": "<worksheet/>" } },
      /two parts of the workbook have one name/,
    ],
    [
      "no workbook in it",
      { sheets: { S: [] }, parts: { "_rels/.rels": "<Relationships/>", "xl/workbook.xml": "<x>" } },
      /damaged/,
    ],
  ])("%s", async (_, options, message) => {
    await expect(book(options)).rejects.toThrow(message);
  });
});
