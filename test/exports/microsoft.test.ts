import { expect, test } from "vitest";
import { runText } from "../run.ts";

const header =
  "Type,Status,Id,Parent Id,Client Id,Campaign,Budget Id,Budget Name,Budget,Budget Type,Start Date,End Date\n";
const policy = "currency: EUR\nbudgets: [{ daily: 400 }, { per: [platform, month], total: 4000 }]";
const budget = "Budget,Active,55,9,,,,Shared,100,DailyBudgetStandard,,\n";
const campaign = (name: string, cells: string) => `Campaign,Active,${name.length},9,,${name},${cells},,\n`;
const group = (name: string) => `Ad Group,Active,1${name.length},${name.length},,,,,,,12/1/2026,12/31/2026\n`;

async function told(...rows: readonly string[]) {
  const { campaigns, findings } = await runText(policy, header + rows.join(""));
  return {
    campaigns: Object.fromEntries(campaigns.map(({ name, verdict }) => [name, verdict])),
    findings: findings.map(({ rule, found, line }) => `${rule} ${line} ${found}`),
  };
}

test("a campaign spends the shared budget it names by id or by name, and all of them spend it once", async () => {
  const named = [
    campaign("alpha", "55,,,"),
    group("alpha"),
    campaign("be", ",Shared,,"),
    group("be"),
    campaign("gam", "55,Shared,100.00,DailyBudgetStandard"),
    group("gam"),
  ];
  const clean = { campaigns: { alpha: "cleared", be: "cleared", gam: "cleared" }, findings: [] };
  // 100 a day over 31 days, once: 3 × 3,100 would be over 4,000.
  expect(await told(budget, ...named)).toEqual(clean);
  expect(await told(...named, budget)).toEqual(clean);
});

test("the amount is that of the budget's own row", async () => {
  const large = budget.replace("100", "5000");
  const { findings } = await told(large, campaign("alpha", "55,,,"), group("alpha"));
  expect(findings).toContain("budget/over-daily-cap 2 5,000.00 EUR");
});

test("a campaign that says another amount than the budget it shares is blocked", async () => {
  const { campaigns, findings } = await told(budget, campaign("alpha", "55,,40,DailyBudgetStandard"));
  expect(campaigns).toEqual({ alpha: "blocked" });
  expect(findings).toContain("budget/conflicting 3 100.00 EUR, 40.00 EUR");
});

test.each([
  ["no row of", ""],
  ["only a deleted row of", budget.replace("Active", "Deleted")],
])("with %s the budget it shares, nobody says what it spends: held, not missing", async (_, row) => {
  const { findings } = await told(row, campaign("alpha", "55,,,"), group("alpha"));
  expect(findings).toEqual([
    expect.stringMatching(/^file\/not-checkable undefined .*budget\/missing.*budget\/over-daily-cap/),
  ]);
});

test("ids made up for an upload are its own", async () => {
  const made = (id: number, cells: string) => `Campaign,Active,${id},9,,${cells},,\n`;
  const shared = (amount: string) => `Budget,Active,-20,9,,,,,${amount},DailyBudgetStandard,,\n`;
  const { findings } = await runText(
    policy,
    header + shared("300") + made(1, "alpha,-20,,,"),
    undefined,
    header + shared("500") + made(2, "beta,-20,,,"),
  );
  expect(findings.map(({ rule, file, found }) => `${rule} ${file} ${found}`)).toEqual(
    expect.arrayContaining(["budget/over-daily-cap beside.csv 500.00 EUR"]),
  );
  expect(findings.map(({ rule }) => rule)).not.toContain("budget/conflicting");
});
