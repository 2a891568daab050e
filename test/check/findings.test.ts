import { describe, expect, test } from "vitest";
import { runText } from "../run.ts";

const lines = (...rows: readonly string[]) => rows.join("\n");

/** Every finding in a few words: rule, severity, how often, where. */
async function told(policy: string, ...rows: readonly string[]): Promise<string[]> {
  const report = await runText(policy, lines(...rows));
  expect(report.errors).toEqual([]);
  return report.findings.map(
    ({ rule, severity, count, places, found }) =>
      `${rule} ${severity} ×${count} at ${places.map(({ line }) => line).join(",")}: ${found}`,
  );
}

describe("the worst severity of a cause decides, whatever the order of its rows", () => {
  const graded =
    "rules: { url/insecure: [ { for: { status: paused }, severity: note }, { severity: block } ], url/missing: off }";
  const paused = "spring,a,Paused,http://example.com/";
  const active = "spring,b,Active,http://example.com/";
  test.each([[[paused, active]], [[active, paused]]])("%j", async (rows) => {
    const [found = ""] = await told(graded, "Campaign,Ad,Status,Landing page", ...rows);
    expect(found).toContain("url/insecure block ×2 at 2,3");
  });

  test("in a sum too", async () => {
    const policy =
      'currency: EUR\nbudgets:\n  - { per: [month], total: 10 }\nrules: { budget/over-total: [ { for: { name: "x*" }, severity: note }, { severity: block } ] }';
    const header = "Campaign,Daily budget,Start,End";
    const [x, y] = ["x1,5,2026-12-01,2026-12-02", "y1,5,2026-12-01,2026-12-02"];
    for (const rows of [
      [x, y],
      [y, x],
    ])
      expect(await told(policy, header, ...rows)).toEqual(["budget/over-total block ×2 at 2,3: 20.00 EUR"]);
  });
});

describe("one finding per cause", () => {
  test("rows are counted, not what their clauses say", async () => {
    const policy = "regions: [ { allow: [US] }, { allow: [GB] } ]";
    const found = await told(policy, "Campaign,Countries", "spring,DE");
    expect(found.every((each) => each.includes("×1 at 2"))).toBe(true);
  });

  test("ragged rows of a file that lack the same cells", async () => {
    expect(await told("", "Campaign,Daily budget,End", "a,1", "b,2", "c,3,")).toEqual([
      "file/ragged-row block ×2 at 2,3: 2 cells",
      "budget/open-ended hold ×1 at 4: 3.00 a day without an end",
    ]);
  });

  test("every row that takes part in a contradiction is shown", async () => {
    const found = await told(
      "currency: EUR",
      "Campaign,Ad,Daily budget",
      "spring,a,10",
      "spring,b,20",
      "spring,c,20",
    );
    expect(found).toEqual(["budget/conflicting block ×3 at 2,3,4: 10.00 EUR, 20.00 EUR"]);
  });

  test("two totals of the same sum are one, by the lower cap", async () => {
    const policy =
      "currency: EUR\nbudgets:\n  - { per: [month], total: 200 }\n  - { per: [month], total: 50 }";
    const report = await runText(
      policy,
      lines("Campaign,Daily budget,Start,End", "a,100,2026-12-01,2026-12-31"),
    );
    expect(report.findings.map(({ count, expected }) => [count, expected])).toEqual([
      [1, "at most 50.00 EUR"],
    ]);
  });

  test("two months that come to the same amount are two", async () => {
    const policy = "currency: EUR\nbudgets:\n  - { per: [month], total: 50 }";
    const report = await runText(
      policy,
      lines("Campaign,Daily budget,Start,End", "a,100,2026-12-01,2026-12-31", "b,100,2027-01-01,2027-01-31"),
    );
    expect(report.findings.map(({ campaigns, found }) => [campaigns.length, found])).toEqual([
      [1, "3,100.00 EUR"],
      [1, "3,100.00 EUR"],
    ]);
    expect(new Set(report.findings.map(({ id }) => id)).size).toBe(2);
  });
});

describe("what a budget plans is one thing everywhere", () => {
  const header = "Campaign,Ad group,Daily budget,Lifetime budget,Start,End";
  const spring = ["spring,,500,,,", "spring,A,,,2026-12-01,2026-12-15", "spring,B,,,2026-12-16,2026-12-31"];
  const flight = (cap: string) => `currency: EUR\nbudgets:\n  - { flight: ${cap} }`;
  const monthly = (cap: string) => `currency: EUR\nbudgets:\n  - { per: [month], total: ${cap} }`;

  test("a campaign without dates spans its ad groups'", async () => {
    expect(await told(flight("15500"), header, ...spring)).toEqual([]);
    const report = await runText(flight("15499.99"), lines(header, ...spring));
    expect(report.findings.map(({ rule, found }) => [rule, found])).toEqual([
      ["budget/over-flight-cap", "15,500.00 EUR"],
    ]);
    expect(report.atRisk).toEqual([{ minor: 1550000n, currency: "EUR" }]);
  });

  test("a lifetime budget is spent once, over all its days", async () => {
    const rows = ["spring,,,1000,,", "spring,A,,,2026-12-01,2026-12-10", "spring,B,,,2027-01-01,2027-01-10"];
    expect(await told(monthly("760"), header, ...rows)).toEqual([]);
    const [found = ""] = await told(monthly("700"), header, ...rows);
    expect(found).toContain(": 756.09 EUR");
  });

  test("what is over is no longer planned", async () => {
    const policy = "currency: EUR\nbudgets:\n  - { daily: 50 }";
    const report = await runText(
      policy,
      lines("Campaign,Status,Daily budget,Start,End", "a,Active,100,2024-01-01,2026-11-30"),
    );
    expect(report.atRisk).toEqual([{ minor: 100000n, currency: "EUR" }]);
  });

  test("a campaign whose ad groups are all removed is in the total", async () => {
    const policy = "currency: EUR\nbudgets:\n  - { per: [channel], total: 10 }";
    const rows = ["alpha,,Search,Paused,50.00,2026-12-01,2026-12-31", "alpha,g,Search,Removed,,,"];
    const found = await told(policy, "Campaign,Ad group,Channel,Status,Daily budget,Start,End", ...rows);
    expect(found).toContain("budget/over-total hold ×1 at 2: 1,550.00 EUR");
  });

  test("a region's total counts that region alone", async () => {
    const policy = "currency: EUR\nbudgets:\n  - { region: DE, per: [region], total: 10 }";
    const report = await runText(
      policy,
      lines("Campaign,Countries,Daily budget,Start,End", "a,DE; FR,100,2026-12-01,2026-12-01"),
    );
    expect(report.findings.map(({ message }) => /of (\S+) is over/.exec(message)?.[1])).toEqual(["DE"]);
  });

  test("a cap is compared before anything is rounded", async () => {
    const policy = "currency: EUR\nrates: { USD: 0.500004, as-of: 2026-11-01 }\nbudgets:\n  - { daily: 500 }";
    const said = (amount: string) =>
      told(policy, "Campaign,Daily budget,Currency,Start,End", `a,${amount},USD,2026-12-01,2026-12-01`);
    expect(await said("1000.00")).toEqual(["budget/over-daily-cap hold ×1 at 2: 1,000.00 USD"]);
    expect(await said("999.99")).toEqual([]);
  });
});
