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
