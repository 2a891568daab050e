import { describe, expect, test } from "vitest";
import { readDay } from "../../../src/exports/fields/dates.ts";
import { runText } from "../../run.ts";

const read = (text: string, order?: "day-first" | "month-first") => {
  const reading = readDay(text, order);
  return "day" in reading ? reading.day : reading.unreadable;
};

describe("days", () => {
  test.each([
    ["2026-11-24", "2026-11-24"],
    ["2026-11-24T10:00:00-0700", "2026-11-24"],
    ["2026-11-24 10:00:00", "2026-11-24"],
    ["2026/11/24", "2026-11-24"],
    ["20261124", "2026-11-24"],
    ["24.11.2026", "2026-11-24"],
    ["03.04.2026", "2026-04-03"],
    ["24/11/2026", "2026-11-24"],
    ["11/24/2026", "2026-11-24"],
    ["04/04/2026", "2026-04-04"],
    ["11/24/2026 1:09:54 pm", "2026-11-24"],
    ["Nov 24, 2026", "2026-11-24"],
    ["24 November 2026", "2026-11-24"],
    ["2024-02-29", "2024-02-29"],
    ["31.12.26", "2026-12-31"],
    ["03.04.26 08:00", "2026-04-03"],
    ["12/31/26", "2026-12-31"],
    ["31/12/26", "2026-12-31"],
    ["04/04/26", "2026-04-04"],
    ["12/31/26 1:09 pm", "2026-12-31"],
    ["24-Nov-26", "2026-11-24"],
    ["24-Nov-2026", "2026-11-24"],
    ["24 Nov 26", "2026-11-24"],
    ["12-32-26", "is not a date"],
    ["12-31-99", "2099-12-31"],
    ["99-12-31", "2099-12-31"],
  ])("%s is %s", (text, day) => expect(read(text)).toBe(day));

  test.each(["03/04/2026", "03-04-2026", "03/04/26", "03-04-26", "26-12-31", "31-12-26", "12-12-26"])(
    "%s is asked about",
    (text) => expect(read(text)).toBe("could be two dates"),
  );

  test.each([
    ["03/04/2026", "day-first", "2026-04-03"],
    ["03/04/2026", "month-first", "2026-03-04"],
    ["24/11/2026", "month-first", "is not a date"],
    ["03/04/26", "day-first", "2026-04-03"],
    ["03/04/26", "month-first", "2026-03-04"],
    ["31-12-26", "day-first", "2026-12-31"],
    ["26-12-31", "month-first", "is not a date"],
    ["31/12/26", "month-first", "is not a date"],
    ["31.12.26", "month-first", "2026-12-31"],
  ] as const)("%s, %s, is %s", (text, order, day) => expect(read(text, order)).toBe(day));

  test.each([
    "2026-02-30",
    "2025-02-29",
    "31/04/2026",
    "31/04/26",
    "tomorrow",
    "2026-13-01",
    "0000-01-01",
    "1",
    "39999",
    "60001",
    "4635",
    "463570",
    "46,357",
    "-46357",
    "31.12.6",
    "31.12.026",
    "261231",
  ])("%s is no date", (text) => expect(read(text)).toBe("is not a date"));
});

/** A date that lost its format is a number: named with its day, and not taken for it. */
test.each([
  ["40000", "2009-07-06"],
  ["46357", "2026-12-01"],
  ["46357.75", "2026-12-01"],
  ["60000", "2064-04-08"],
])("%s is a spreadsheet's number for %s", (text, day) => {
  expect(readDay(text, undefined)).toEqual({
    unreadable: `is ${day}, which a spreadsheet turned into a number`,
    expected: "a date: format the column as dates, and save the file again",
    fix: day,
  });
});

describe("in a file", () => {
  const found = async (header: string, ends: readonly string[], policy = "currency: EUR") => {
    const rows = ends.map((end, index) => `enabled,alpha${index},500,Daily,Search,EUR,${end},`);
    const { errors, findings } = await runText(policy, [header, ...rows].join("\n"));
    expect(errors).toEqual([]);
    return findings
      .filter(({ rule }) => rule.startsWith("flight/unreadable"))
      .map(({ found, fix, safe }) => ({ found, fix, safe }));
  };
  const report =
    "Campaign status,Campaign,Budget,Budget type,Campaign type,Currency code,Campaign end date,Impr.";
  const plain = "Status,Campaign,Budget,Budget type,Type,Currency,End date,Clicks";

  test("the platform's other cells say which is first", async () => {
    expect(await found(report, ["03/12/26", "31/12/26"])).toEqual([]);
    expect(await found(report, ["03/12/26", "12/31/26"])).toEqual([]);
    expect(await found(report, ["03/12/26", "04/12/26"])).toHaveLength(2);
    expect(await found(report, ["03/12/26", "31/12/26", "12/31/26"])).toHaveLength(1);
  });

  test("somebody's own table is asked about, unless the policy says", async () => {
    expect(await found(plain, ["03/12/26", "31/12/26"])).toEqual([
      { found: "03/12/26", fix: undefined, safe: false },
    ]);
    expect(await found(plain, ["03/12/26", "31-12-26"], "written: { dates: DD/MM/YYYY }")).toEqual([]);
  });

  test("a number is mended by a person alone", async () => {
    expect(await found(plain, ["46357"])).toEqual([{ found: "46357", fix: "2026-12-01", safe: false }]);
  });
});
