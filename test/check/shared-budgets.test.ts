import { expect, test } from "vitest";
import { reporterFor } from "../../src/report/index.ts";
import { runText } from "../run.ts";

const policy = "currency: EUR\nbudgets: [{ daily: 100 }]\nrules: { budget/open-ended: off }";
const header =
  "Account,Campaign,Campaign ID,Campaign Type,Networks,Budget,Budget type,Budget name,Campaign Status";

async function judged(...rows: readonly string[]) {
  const report = await runText(policy, [header, ...rows].join("\n"));
  expect(report.errors).toEqual([]);
  const findings = report.findings.filter(({ rule }) => rule === "budget/over-daily-cap");
  const table = [...(reporterFor("table")?.report(report, { colour: false, width: 120 }) ?? [])];
  return { findings, table: table.join("") };
}

const row = (account: string, name: string, id: number, shared: string, amount = "500.00") =>
  `${account},${name},${id},Search,Google search,${amount},Daily,${shared},Enabled`;

test("a shared budget over a cap is one finding of all the campaigns that spend it", async () => {
  const { findings, table } = await judged(row("1", "alpha", 1, "pool"), row("1", "beta", 2, "pool"));
  expect(findings.map(({ campaign, campaigns, count }) => [campaign, campaigns.length, count])).toEqual([
    [undefined, 2, 2],
  ]);
  expect(table).toContain("Several campaigns together");
  expect(table).toContain("the shared daily budget is over the cap");
  expect(table).toContain("touches   alpha, beta");
  expect(table).toContain("2 campaigns held");
});

test("budgets of one name in two accounts, or of two names, are not one", async () => {
  const { findings } = await judged(
    row("1", "alpha", 1, "pool"),
    row("2", "beta", 2, "pool"),
    row("1", "gamma", 3, "other"),
  );
  expect(findings.map(({ campaign }) => campaign)).toEqual(["alpha", "beta", "gamma"]);
});

test("what only one campaign spends stands under that campaign", async () => {
  const { findings, table } = await judged(row("1", "alpha", 1, "pool"), row("1", "beta", 2, "own", "50.00"));
  expect(findings.map(({ campaign }) => campaign)).toEqual(["alpha"]);
  expect(table).not.toContain("Several campaigns together");
});

test("campaigns of one name in two accounts are told apart", async () => {
  const { table } = await judged(row("111", "alpha", 1, ""), row("222", "alpha", 2, ""));
  expect(table).toContain("alpha (111)  1 ·");
  expect(table).toContain("alpha (222)  2 ·");
});
