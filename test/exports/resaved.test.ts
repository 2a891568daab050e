import { expect, test } from "vitest";
import { runText, toCsv } from "../run.ts";

const editor = (budget: string) =>
  [
    "Campaign,Campaign Type,Budget,Budget type,Networks,Bid Strategy Type,Start Date,Headline 1",
    `us_atlas,Search,${budget},Daily,Google search,Manual CPC,2026-12-01,`,
  ].join("\n");

test.each([
  ["1.500", true],
  ["1.50", false],
  ["1500", false],
  ["1500.25", false],
])("a platform's amount %s that a spreadsheet wrote again: asked about: %s", async (budget, isAsked) => {
  const { findings } = await runText("currency: EUR", editor(budget));
  expect(findings.some(({ rule, found }) => rule === "budget/unreadable" && found === budget)).toBe(isAsked);
});

test("the policy says that the point is one", async () => {
  const { findings } = await runText('currency: EUR\nwritten: { numbers: "1,234.56" }', editor("1.500"));
  expect(findings.filter(({ rule }) => rule === "budget/unreadable")).toEqual([]);
});

const meta = (start: string) =>
  toCsv([
    {
      "Campaign ID": "cg:1",
      "Campaign Name": "spring",
      "Campaign Objective": "Traffic",
      "Buying Type": "AUCTION",
      "Ad Set ID": "c:2",
      "Ad Set Name": "a",
      "Ad Set Run Status": "ACTIVE",
      "Ad Set Time Start": start,
      "Ad Set Daily Budget": "10",
    },
  ]);

test.each([
  ["12/02/2026 6:00:00 am", false],
  ["02/12/2026 06:00", true],
  ["02/12/2026", true],
  ["13/12/2026 06:00", false],
])("Meta's date %s that a spreadsheet wrote again: asked about: %s", async (start, isAsked) => {
  const { findings } = await runText("currency: EUR", meta(start));
  expect(findings.some(({ rule, found }) => rule === "flight/unreadable" && found === start)).toBe(isAsked);
});

test.each(["120.218.800.000.010.471", "120218800000010471.0", "#########", "#REF!", "1.20E+17"])(
  "the id %s is damaged",
  async (id) => {
    const { findings } = await runText(
      undefined,
      toCsv([{ "Campaign ID": id, Campaign: "a", "Daily budget": "1" }]),
    );
    expect(findings).toContainEqual(expect.objectContaining({ rule: "file/damaged-id", found: id }));
  },
);

test("an id of digits and letters is none of a spreadsheet's", async () => {
  const rows = ["120218800000010471", "abc-123", "7.1"].map((id) => ({
    "Campaign ID": id,
    Campaign: id,
    "Daily budget": "1",
  }));
  const { findings } = await runText(undefined, toCsv(rows));
  expect(findings.filter(({ rule }) => rule === "file/damaged-id")).toEqual([]);
});

const linkedin = (...starts: readonly string[]) =>
  toCsv(
    starts.map((start, index) => ({
      "*Account ID": "507515057",
      "Campaign ID": `61223344${index}`,
      "*Campaign Name": `c${index}`,
      "*Campaign Start Date": start,
      "*Campaign Status": "Active",
    })),
  );

test.each([
  [["12/01/2026", "12/31/2026"], []],
  // Excel in the United States writes no zeros in front, and in Britain the day first.
  [["12/1/2026"], ["12/1/2026"]],
  [
    ["01/12/2026", "31/12/2026"],
    ["01/12/2026", "31/12/2026"],
  ],
  [
    ["01/12/2026", "31/12/2026", "12/31/2026"],
    ["01/12/2026", "31/12/2026"],
  ],
])(
  "LinkedIn's dates %j that a spreadsheet may have written again: asked about: %j",
  async (starts, asked) => {
    const { findings } = await runText("currency: EUR", linkedin(...starts));
    expect(findings.filter(({ rule }) => rule === "flight/unreadable").map(({ found }) => found)).toEqual(
      asked,
    );
    const said = await runText("currency: EUR\nwritten: { dates: MM/DD/YYYY }", linkedin("12/1/2026"));
    expect(said.findings.filter(({ rule }) => rule === "flight/unreadable")).toEqual([]);
  },
);

const withIds = (...ids: readonly (readonly [string, string])[]) =>
  toCsv(
    ids.map(([campaign, ad], index) => ({
      "Campaign ID": campaign,
      "Ad ID": ad,
      Campaign: `c${index}`,
      "Daily budget": "1",
    })),
  );

test.each([
  ["two ids", withIds(["120242000000123000", "5"], ["120242000000456000", "6"]), ["Campaign ID"]],
  [
    "one campaign and its ad",
    withIds(["120242000000123000", "120242000000456000"]),
    ["Ad ID", "Campaign ID"],
  ],
  ["beside ids that are whole", withIds(["120242000000123000", "9"], ["120242000000456001", "8"]), []],
  ["one alone, which may be whole", withIds(["120242000000123000", "9"]), []],
  ["the same one on every row", withIds(["120242000000123000", "9"], ["120242000000123000", "8"]), []],
  ["short ids", withIds(["123456789012000", "9000"], ["123456789013000", "8000"]), []],
])("rounded ids look like ids: %s", async (_, text, headers) => {
  const { findings, verdict } = await runText(undefined, text);
  const damaged = findings.filter(({ rule }) => rule === "file/damaged-id");
  expect(damaged.map(({ header }) => header).sort()).toEqual(headers);
  if (headers.length > 0) expect(verdict).toBe("blocked");
});
