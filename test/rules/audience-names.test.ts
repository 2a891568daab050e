import { expect, test } from "vitest";
import { runText, toCsv } from "../run.ts";

/** An export that has only the ids of audiences cannot say whether they have a name. */
test.each<[policy: string, header: string, cell: string, finds: readonly string[]]>([
  ['deny: ["Employees*"]', "Audiences", "23851234567890", ["file/not-checkable audience/denied"]],
  ['deny: ["Employees*"]', "Audiences", "Prospects; 23851234567890", ["file/not-checkable audience/denied"]],
  ['deny: ["Employees*"]', "Audiences", "23851234567890:Prospects", []],
  ['deny: ["Employees*"]', "Audiences", "", []],
  ['deny: ["23851234567891"]', "Audiences", "23851234567890", []],
  ['deny: ["2385*", "Employees*"]', "Audiences", "23851234567890", ["audience/denied 23851234567890"]],
  ['allow: ["Prospects"]', "Audiences", "23851234567890", ["file/not-checkable audience/not-allowed"]],
  ['allow: ["Prospects", "23851234567890"]', "Audiences", "23851234567890", []],
  ['allow: ["23851234567891"]', "Audiences", "23851234567890", ["audience/not-allowed 23851234567890"]],
  [
    'exclude: ["Customers"]',
    "Excluded audiences",
    "23851234567890",
    ["file/not-checkable audience/missing-exclusion"],
  ],
  ['exclude: ["Customers"]', "Excluded audiences", "23851234567890:Customers", []],
  ['exclude: ["Customers"]', "Excluded audiences", "", ["audience/missing-exclusion nothing"]],
  [
    'exclude: ["23851234567891"]',
    "Excluded audiences",
    "23851234567890",
    ["audience/missing-exclusion nothing"],
  ],
])("%s, %s %s: %j", async (policy, header, cell, finds) => {
  const rows = [{ Campaign: "spring", "Landing page": "https://example.com/", [header]: cell }];
  const { findings } = await runText(`audiences:\n  - ${policy}`, toCsv(rows));
  expect(findings.map(({ rule, found }) => `${rule} ${found}`)).toEqual(finds);
});
