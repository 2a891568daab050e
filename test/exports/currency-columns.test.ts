import { expect, test } from "vitest";
import { runText } from "../run.ts";

const policy = "currency: EUR\nrates: { JPY: 2, as-of: 2026-11-01 }\nbudgets: [{ daily: 100 }]";

test("a currency column beside a platform's own columns is read: its amounts are not the policy's", async () => {
  const editor =
    "Campaign,Campaign Type,Networks,Bid Strategy Type,Budget,Budget type,Currency code\nalpha,Search,Google search,Manual CPC,80,Daily,JPY\n";
  const { findings } = await runText(policy, editor);
  expect(findings.filter(({ rule }) => rule === "budget/over-daily-cap").map(({ found }) => found)).toEqual([
    "80 JPY",
  ]);
});

const header = "Type,Status,Id,Parent Id,Campaign,Ad Group,Campaign Type,Budget,Budget Type,Currency";
const rows = (account: string, campaign: string) =>
  [
    header,
    "Format Version,,,,,,,,,",
    `Account,,77,1,,,,,,${account}`,
    `Campaign,Active,4401,77,alpha,,Search,80.00,DailyBudgetStandard,${campaign}`,
    `Ad Group,Active,5501,4401,alpha,trial,,,,`,
  ].join("\n");

test.each([
  ["on the account's row", rows("JPY", "")],
  ["on the campaign's row", rows("", "JPY")],
])("a currency that stands %s alone holds for the campaign's budget", async (_, text) => {
  const { findings } = await runText(policy, text);
  const said = findings.filter(({ rule }) => rule.startsWith("budget/") && rule !== "budget/open-ended");
  expect(said.map(({ rule, found }) => `${rule}: ${found}`)).toEqual(["budget/over-daily-cap: 80 JPY"]);
});
