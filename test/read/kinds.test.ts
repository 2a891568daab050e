import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";
import { workbook } from "../xlsx.ts";
import { zipped } from "../zip.ts";

const csv = "Campaign,Daily budget,Currency,Landing page\nspring,1,EUR,https://example.com/\n";
const rows = [
  ["Campaign", "Daily budget", "Currency", "Landing page"],
  ["spring", { n: "1" }, "EUR", "https://example.com/"],
];

async function check(name: string, content: string | Uint8Array, ...more: string[]) {
  const ran = await launchgate(["check", name, "--no-policy", "-f", "json", ...more], {
    cwd: folder({ [name]: content }),
  });
  return { ...ran, report: JSON.parse(ran.stdout) };
}

describe("a file that is not what its name says gets one sentence and exit 2", () => {
  const ole = (text: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(text, "utf16le")]);
  test.each<[string, string, string | Uint8Array, RegExp]>([
    [
      "a login page",
      "export.csv",
      "\n<!DOCTYPE html>\n<html><head><title>Sign in</title>",
      /^this is a web page, not an export: .*login page$/,
    ],
    ["a web table saved as .xls", "export.xls", "<table><tr><td>Campaign", /^this is a web page/],
    ["XML", "export.csv", '<?xml version="1.0"?><rows/>', /^this is XML/],
    [
      "an Excel 2003 spreadsheet",
      "export.xls",
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>',
      /Excel 2003: save it as \.xlsx/,
    ],
    ["a PDF", "plan.csv", "%PDF-1.7\n", /^this is a PDF: export the campaigns as CSV$/],
    ["a picture", "plan.csv", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), /^this is a picture/],
    [
      "a truncated gzip",
      "export.csv.gz",
      gzipSync(csv.repeat(50)).subarray(0, 60),
      /^the gzip is cut off: the download did not finish$/,
    ],
    [
      "an old workbook",
      "export.xls",
      ole("Workbook"),
      /^this is an old Excel workbook \(\.xls\): save it as \.xlsx/,
    ],
    [
      "a workbook with a password",
      "export.xlsx",
      ole("EncryptedPackage"),
      /^this workbook is encrypted: remove its password/,
    ],
    [
      "a workbook with a password under an old name",
      "export.xls",
      ole("EncryptedPackage"),
      /^this workbook is encrypted/,
    ],
    [
      "an OpenDocument table",
      "export.ods",
      zipped({ "content.xml": "", "META-INF/manifest.xml": "" }),
      /\(\.ods\): save it as \.xlsx/,
    ],
    ["a binary workbook", "export.xlsb", zipped({ "xl/workbook.bin": "" }), /\(\.xlsb\): save it as \.xlsx/],
    ["a Parquet file", "export.csv", "PAR1\x15\x04", /Parquet/],
    ["nothing", "export.csv", "", /^the file is empty$/],
    ["a byte order mark alone", "export.csv", "\ufeff", /nothing in it but white space/],
    ["UTF-32", "export.csv", Buffer.from("fffe0000430000", "hex"), /UTF-32/],
    [
      "the lock of a workbook",
      "~$book.xlsx",
      "\x04anna",
      /^it is the lock of a file still open in Excel: close it and use book\.xlsx$/,
    ],
    ["the lock of a sheet", ".~lock.book.csv#", ",anna,host,", /LibreOffice: close it and use book\.csv$/],
  ])("%s", async (_, name, content, message) => {
    const { code, report, stderr } = await check(name, content);
    expect(report.errors).toEqual([{ file: name, message: expect.stringMatching(message) }]);
    expect(code).toBe(2);
    expect(stderr).toBe("");
  });

  test("a folder", async () => {
    const ran = await launchgate(["check", "in", "--no-policy"], { cwd: folder({ "in/export.csv": csv }) });
    expect(ran.code).toBe(2);
    expect(ran.stdout).toMatch(/is a folder; name the exports in it/);
  });
});

describe("a file of several tables", () => {
  test("findings name the sheet; a sheet without campaigns is counted and no trouble", async () => {
    const { report, code } = await check(
      "book.xlsx",
      workbook({
        sheets: {
          Notes: [["Read me"], ["Budgets are in EUR"]],
          Campaigns: [...rows, ["bad", { n: "0" }, "EUR", "x"]],
          Empty: [],
        },
      }),
    );
    expect(report.errors).toEqual([]);
    expect(
      report.inputs.map(({ file, format, rows: all, entries, skipped }: Record<string, unknown>) => [
        file,
        format,
        all,
        entries,
        skipped,
      ]),
    ).toEqual([
      ["book.xlsx#Campaigns", "generic", 2, 2, []],
      ["book.xlsx#Empty", "none", 0, 0, []],
      [
        "book.xlsx#Notes",
        "none",
        2,
        0,
        [{ reason: "row of a sheet without campaigns", count: 2, lines: [1, 2] }],
      ],
    ]);
    expect(report.findings.find(({ rule }: { rule: string }) => rule === "budget/zero")).toMatchObject({
      file: "book.xlsx#Campaigns",
      line: 3,
      row: 3,
      column: 2,
    });
    expect(code).toBe(1);
  });

  test("none with campaigns is one error that names them", async () => {
    const { report, code } = await check(
      "book.xlsx",
      workbook({ sheets: { Notes: [["a"]], "Q4 plan": [["b"]] } }),
    );
    expect(report.errors.length).toBe(1);
    expect(report.errors[0]).toEqual({
      file: "book.xlsx",
      message: expect.stringMatching(/in any of its parts: "Notes", "Q4 plan"/),
    });
    expect(code).toBe(2);
  });

  test("the only sheet is told what its first row is", async () => {
    const { report } = await check("book.xlsx", workbook({ sheets: { Notes: [["a"]] } }));
    expect(report.errors).toEqual([
      {
        file: "book.xlsx",
        message: expect.stringMatching(/^no column names the campaign\. Its first row is "a"/),
      },
    ]);
  });

  test("damage in a sheet without campaigns is damage to the file", async () => {
    const { report } = await check(
      "book.xlsx",
      workbook({ sheets: { Campaigns: rows, Notes: [["a"], [{ xml: "<c><f>1+1</f></c>" }]] } }),
    );
    expect(report.errors).toEqual([
      { file: "book.xlsx", message: expect.stringMatching(/^Notes: A2 is a formula/) },
    ]);
  });

  test("an empty template beside a full sheet is no trouble, all empty ones are", async () => {
    const header = rows.slice(0, 1);
    expect((await check("book.xlsx", workbook({ sheets: { A: header, B: rows } }))).report.errors).toEqual(
      [],
    );
    expect(
      (await check("book.xlsx", workbook({ sheets: { A: header, B: header } }))).report.errors.length,
    ).toBe(2);
  });

  test("a ZIP's exports are checked, and what is no table is named", async () => {
    const { report, code } = await check(
      "export.zip",
      zipped({ "a.csv": csv, "b.csv": csv.replace("spring", "summer"), "brief.pdf": "%PDF-" }),
    );
    expect(code).not.toBe(2);
    expect(report.counts).toMatchObject({ rows: 3, entries: 2, campaigns: 2 });
    expect(report.inputs.find(({ format }: { format: string }) => format === "none")).toMatchObject({
      file: "export.zip#brief.pdf",
      format: "none",
      rows: 1,
      entries: 0,
      skipped: [{ reason: "PDF", count: 1, lines: [] }],
    });
    const shown = await launchgate(["check", "export.zip", "--no-policy"], {
      cwd: folder({ "export.zip": zipped({ "a.csv": csv, "brief.pdf": "%PDF-" }) }),
    });
    expect(shown.stdout).toMatch(/export\.zip#brief\.pdf: none, binary; 1 row, 0 entries; skipped 1 PDF\n/);
  });

  test("a bare launchgate sees workbooks, ZIPs and gzips", async () => {
    const cwd = folder({
      "a.xlsx": workbook({ sheets: { Notes: [["x"]], S: rows } }),
      "b.zip": zipped({ "b.csv": csv }),
      "c.csv.gz": gzipSync(csv),
      "d.pdf": "%PDF",
    });
    expect((await launchgate([], { cwd })).stdout).toMatch(/Exports here: a\.xlsx, b\.zip, c\.csv\.gz\./);
  });
});

describe("the policy declares encodings per format", () => {
  const policy = "version: 1\nwritten: { encodings: { microsoft-bulk: windows-1252 } }\n";
  const ofPlatform = Buffer.from(
    "Type,Status,Id,Parent Id,Campaign,Budget,Budget Type\nCampaign,Active,1,9,Schöne Ferien,5.00,DailyBudgetStandard\n",
    "latin1",
  );

  test.each([
    ["a file of the format is read in it", ofPlatform, 0, "windows-1252", "Schöne Ferien"],
    ["one of another format is not", Buffer.from("Campaign,Daily budget\nSchön,5.00\n", "latin1"), 2],
    ["a byte order mark speaks for itself", Buffer.from(`\ufeff${ofPlatform.toString("latin1")}`), 0, "utf-8", "Schöne Ferien"],
  ])("%s", async (_, bytes, code, encoding?: string, name?: string) => {
    const cwd = folder({ "launchgate.yaml": policy, "export.csv": bytes });
    const ran = await launchgate(["check", "export.csv", "-f", "json"], { cwd });
    const { inputs, campaigns } = JSON.parse(ran.stdout);
    expect([ran.code, inputs[0]?.encoding, campaigns[0]?.name]).toEqual([code, encoding, name]);
  }); // biome-ignore format: a table

  test("of formats that there are", async () => {
    const cwd = folder({ "launchgate.yaml": policy.replace("microsoft", "mikrosoft"), "export.csv": csv });
    expect((await launchgate(["check", "export.csv"], { cwd })).stderr).toMatch(
      /mikrosoft-bulk is not a format .*did you mean microsoft-bulk/s,
    );
  });
});
