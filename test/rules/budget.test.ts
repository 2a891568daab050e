import { describe, expect, test } from "vitest";
import type { ExampleRow } from "../../src/model/example.ts";
import { runText, toCsv } from "../run.ts";

/** Today is 2026-11-21. */
async function say(rule: string, policy: string, rows: readonly ExampleRow[]): Promise<string[]> {
  const report = await runText(policy, toCsv(rows));
  expect(report.errors).toEqual([]);
  return report.findings
    .filter((finding) => finding.rule === rule)
    .map(({ found, message }) => `${/ in (\d{4}(-\d\d|q\d)) /.exec(message)?.[1] ?? ""} ${found}`.trim())
    .sort();
}

const perMonth = "currency: EUR\nbudgets:\n  - { per: [month], total: 0.01 }";
const perQuarter = "currency: EUR\nbudgets:\n  - { per: [quarter], total: 0.01 }";
const whole = "currency: EUR\nbudgets:\n  - { per: [channel], total: 0.01 }";
const row = (cells: ExampleRow): ExampleRow => ({ Campaign: "spring", Channel: "Search", ...cells });

describe("flights are prorated over the calendar", () => {
  test.each<[string, string, ExampleRow, string[]]>([
    [
      "a month",
      perMonth,
      { "Daily budget": "100", Start: "2026-12-01", End: "2026-12-31" },
      ["2026-12 3,100.00 EUR"],
    ],
    [
      "one day",
      perMonth,
      { "Daily budget": "100", Start: "2026-12-31", End: "2026-12-31" },
      ["2026-12 100.00 EUR"],
    ],
    [
      "over the new year",
      perMonth,
      { "Daily budget": "100", Start: "2026-12-31", End: "2027-01-01" },
      ["2026-12 100.00 EUR", "2027-01 100.00 EUR"],
    ],
    [
      "a leap February",
      perMonth,
      { "Daily budget": "100", Start: "2028-02-01", End: "2028-03-01" },
      ["2028-02 2,900.00 EUR", "2028-03 100.00 EUR"],
    ],
    [
      "a common February",
      perMonth,
      { "Daily budget": "100", Start: "2027-02-01", End: "2027-03-01" },
      ["2027-02 2,800.00 EUR", "2027-03 100.00 EUR"],
    ],
    [
      "a lifetime budget, to the cent",
      perMonth,
      { "Lifetime budget": "100.00", Start: "2026-12-31", End: "2027-01-02" },
      ["2026-12 33.33 EUR", "2027-01 66.67 EUR"],
    ],
    [
      "a lifetime budget in a leap year",
      perMonth,
      { "Lifetime budget": "6000.00", Start: "2028-02-01", End: "2028-03-31" },
      ["2028-02 2,900.00 EUR", "2028-03 3,100.00 EUR"],
    ],
    [
      "quarters",
      perQuarter,
      { "Daily budget": "100", Start: "2026-12-01", End: "2027-04-01" },
      ["2026q4 3,100.00 EUR", "2027q1 9,000.00 EUR", "2027q2 100.00 EUR"],
    ],
    ["neither", whole, { "Daily budget": "100", Start: "2026-12-31", End: "2027-01-01" }, ["200.00 EUR"]],
    [
      "months that are over",
      perMonth,
      { "Daily budget": "100", Start: "2026-10-01", End: "2026-11-30" },
      ["2026-11 3,000.00 EUR"],
    ],
    ["over altogether", perMonth, { "Daily budget": "100", Start: "2026-10-01", End: "2026-10-31" }, []],
    [
      "no start: from today",
      perMonth,
      { "Daily budget": "100", Start: "", End: "2026-11-30" },
      ["2026-11 1,000.00 EUR"],
    ],
    [
      "no end: the month it starts in and the next, in full",
      perMonth,
      { "Daily budget": "100", Start: "2026-12-01", End: "" },
      ["2026-12 3,100.00 EUR", "2027-01 3,100.00 EUR"],
    ],
    [
      "no end, running for years: this month and the next, in full",
      perMonth,
      { "Daily budget": "100", Start: "2024-03-01", End: "" },
      ["2026-11 3,000.00 EUR", "2026-12 3,100.00 EUR"],
    ],
    [
      "no end, from the middle of a month",
      perMonth,
      { "Daily budget": "100", Start: "2026-12-15", End: "" },
      ["2026-12 1,700.00 EUR", "2027-01 3,100.00 EUR"],
    ],
    [
      "no end, quarters",
      perQuarter,
      { "Daily budget": "100", Start: "2026-12-15", End: "" },
      ["2026q4 1,700.00 EUR", "2027q1 9,000.00 EUR"],
    ],
    [
      "an end of 9999 is no end",
      perMonth,
      { "Daily budget": "100", Start: "2026-12-01", End: "9999-12-31" },
      ["2026-12 3,100.00 EUR", "2027-01 3,100.00 EUR"],
    ],
    [
      "no dates, a lifetime budget",
      perMonth,
      { "Lifetime budget": "3000", Start: "", End: "" },
      ["2026-11 1,000.00 EUR", "2026-12 2,000.00 EUR"],
    ],
    ["reversed", perMonth, { "Daily budget": "100", Start: "2026-12-02", End: "2026-12-01" }, []],
    [
      "yen have no cents",
      perMonth.replace("0.01", "1").replace("EUR", "JPY"),
      { "Lifetime budget": "100", Start: "2026-12-31", End: "2027-01-02" },
      ["2026-12 33 JPY", "2027-01 67 JPY"],
    ],
  ])("%s", async (_, policy, cells, found) =>
    expect(await say("budget/over-total", policy, [row(cells)])).toEqual(found),
  );
});

describe("exactly at a cap is within it", () => {
  const december = { Start: "2026-12-01", End: "2026-12-31" };
  test.each<[string, string, ExampleRow[], string[]]>([
    ["budget/over-daily-cap", "{ daily: 500 }", [{ "Daily budget": "500.00" }], []],
    ["budget/over-daily-cap", "{ daily: 500 }", [{ "Daily budget": "500.01" }], ["500.01 EUR"]],
    ["budget/over-daily-cap", "{ daily: 500 }", [{ "Lifetime budget": "9000" }], []],
    ["budget/over-lifetime-cap", "{ lifetime: 500 }", [{ "Lifetime budget": "500.00" }], []],
    ["budget/over-lifetime-cap", "{ lifetime: 500 }", [{ "Lifetime budget": "500.01" }], ["500.01 EUR"]],
    ["budget/over-flight-cap", "{ flight: 15500 }", [{ "Daily budget": "500.00", ...december }], []],
    [
      "budget/over-flight-cap",
      "{ flight: 15499.99 }",
      [{ "Daily budget": "500.00", ...december }],
      ["15,500.00 EUR"],
    ],
    [
      "budget/over-total",
      "{ per: [channel, month], total: 3100 }",
      [
        { "Daily budget": "60", ...december },
        { "Lifetime budget": "1240", ...december },
      ],
      [],
    ],
    [
      "budget/over-total",
      "{ per: [channel, month], total: 3100 }",
      [
        { "Daily budget": "60", ...december },
        { "Lifetime budget": "1240.01", ...december },
      ],
      ["2026-12 3,100.01 EUR"],
    ],
  ])("%s %s", async (rule, cap, cells, found) => {
    const rows = cells.map((each, index) => row({ Campaign: `campaign ${index}`, ...each }));
    expect(await say(rule, `currency: EUR\nbudgets:\n  - ${cap}`, rows)).toEqual(found);
  });

  test("of several caps the lowest is named, once", async () => {
    const policy =
      "currency: EUR\nbudgets:\n  - { daily: 500 }\n  - { channel: search, daily: 100 }\n  - { daily: 900 }\nchannels: { search: { type: search } }";
    const { findings } = await runText(
      policy,
      toCsv([{ Campaign: "spring", Type: "Search", "Daily budget": "700" }]),
    );
    const said = findings.filter(({ rule }) => rule === "budget/over-daily-cap");
    expect(said).toMatchObject([
      {
        message: "the campaign's daily budget is over the cap of 100.00 EUR a day set by budgets entry 2",
        expected: "at most 100.00 EUR",
        count: 1,
      },
    ]);
  });
});

describe("each budget counts once, where it sits", () => {
  const dates = { Start: "2026-12-01", End: "2026-12-31" };
  const ads = (count: number, cells: (index: number) => ExampleRow) =>
    Array.from({ length: count }, (_, index) =>
      row({ "Ad group": `group ${index % 20}`, Ad: `ad ${index}`, ...dates, ...cells(index) }),
    );

  test.each<[string, ExampleRow[], string[]]>([
    ["on 400 ads of a campaign", ads(400, () => ({ "Daily budget": "100" })), ["2026-12 3,100.00 EUR"]],
    [
      "on the first ad alone",
      ads(400, (index) => ({ "Daily budget": index === 0 ? "100" : "" })),
      ["2026-12 3,100.00 EUR"],
    ],
    [
      "twenty ad groups of 400 ads add up",
      ads(400, () => ({ "Ad set daily budget": "100" })),
      ["2026-12 62,000.00 EUR"],
    ],
    [
      "ad groups with flights of their own spend their campaign's budget from the first day to the last",
      [
        row({
          "Ad group": "a",
          Ad: "1",
          "Campaign daily budget": "100",
          Start: "2026-12-01",
          End: "2026-12-10",
        }),
        row({
          "Ad group": "b",
          Ad: "2",
          "Campaign daily budget": "100",
          Start: "2026-12-05",
          End: "2026-12-20",
        }),
      ],
      ["2026-12 2,000.00 EUR"],
    ],
    [
      "a campaign's row and its ads' rows",
      [row({ "Daily budget": "100", ...dates }), ...ads(3, () => ({ "Daily budget": "" }))],
      ["2026-12 3,100.00 EUR"],
    ],
    [
      "the same name in two accounts is two campaigns",
      ["1", "2"].map((id) => row({ "Account ID": id, "Daily budget": "100", ...dates })),
      ["2026-12 6,200.00 EUR"],
    ],
  ])("%s", async (_, rows, found) => expect(await say("budget/over-total", perMonth, rows)).toEqual(found));

  test("a budget for several regions counts fully in each, on one row or on several", async () => {
    const policy = "currency: EUR\nbudgets:\n  - { per: [region], total: 3000 }";
    const cells = { "Daily budget": "100", ...dates };
    const one = await runText(policy, toCsv([row({ Region: "DE; FR", ...cells })]));
    const two = await runText(
      policy,
      toCsv([row({ Ad: "1", Region: "DE", ...cells }), row({ Ad: "2", Region: "FR", ...cells })]),
    );
    const said = ({ findings }: typeof one) =>
      findings
        .filter(({ rule }) => rule === "budget/over-total")
        .map(({ message }) => message)
        .sort();
    const message = (region: string) =>
      `the planned spend of ${region} is over the total of 3,000.00 EUR set by budgets entry 1 (1 campaign; a budget for several regions counts fully in each)`;
    expect(said(one)).toEqual([message("DE"), message("FR")]);
    expect(said(two)).toEqual([message("DE"), message("FR")]);
  });
});

describe("currencies", () => {
  const policy =
    "currency: EUR\nrates: { USD: 0.92, JPY: 0.0061, as-of: 2026-11-01 }\nbudgets:\n  - { per: [channel, month], total: 0.01 }\n  - { daily: 500 }";
  const dates = { Start: "2026-12-01", End: "2026-12-31" };
  const rows = [
    row({ Campaign: "a", "Daily budget": "100", Currency: "EUR", ...dates }),
    row({ Campaign: "b", "Daily budget": "100", Currency: "USD", ...dates }),
    row({ Campaign: "c", "Daily budget": "10000", Currency: "JPY", ...dates }),
    row({ Campaign: "d", "Daily budget": "100", Currency: "GBP", ...dates }),
  ];

  test("are added up at the policy's rates; one without a rate is left out, and said", async () => {
    expect(await say("budget/over-total", policy, rows)).toEqual(["2026-12 7,843.00 EUR"]);
    expect(await say("budget/no-rate", policy, rows)).toEqual(["GBP"]);
  });

  test("the conversion is shown", async () => {
    const { findings } = await runText(
      policy,
      toCsv([row({ "Daily budget": "5000", Currency: "USD", ...dates })]),
    );
    expect(findings.find(({ rule }) => rule === "budget/over-daily-cap")).toMatchObject({
      message:
        "the campaign's daily budget is over the cap of 500.00 EUR a day set by budgets entry 2 (5,000.00 USD = 4,600.00 EUR at 0.92)",
      found: "5,000.00 USD",
      expected: "at most 500.00 EUR",
    });
  });

  test("10,000 yen are not 10,000 euros", async () => {
    expect(await say("budget/over-daily-cap", policy, rows)).toEqual([]);
  });

  test.each([
    ["a header", 'columns: { budget.daily: "Daily budget (USD)" }\n', { "Daily budget (USD)": "543.49" }],
    ["a column", "", { "Daily budget": "543.49", Currency: "usd" }],
  ])("%s says which", async (_, columns, cells) => {
    expect(await say("budget/over-daily-cap", columns + policy, [row(cells)])).toEqual(["543.49 USD"]);
  });
});

describe("what an export does not carry is not checked, and never passes", () => {
  const notChecked = async (policy: string, cells: ExampleRow) =>
    (await runText(policy, toCsv([{ Campaign: "spring", ...cells }]))).notChecked
      .filter(({ rule, asked }) => asked && rule.startsWith("budget/"))
      .map(({ rule, missing }) => `${rule}: ${missing.join(", ")}`)
      .sort();

  test.each<[string, ExampleRow, string[]]>([
    ["{ flight: 100 }", { "Daily budget": "10" }, ["budget/over-flight-cap: flight.end"]],
    ["{ flight: 100 }", { "Lifetime budget": "10" }, []],
    ["{ flight: 100 }", { "Daily budget": "10", End: "" }, []],
    [
      "{ per: [channel], total: 100 }",
      { "Lifetime budget": "10", Channel: "search" },
      ["budget/over-total: flight.end"],
    ],
    ["{ per: [channel], total: 100 }", { "Lifetime budget": "10", Channel: "search", End: "" }, []],
    ["{ per: [month], total: 100 }", { "Lifetime budget": "10" }, ["budget/over-total: flight.end"]],
    ["{ per: [campaign], total: 100 }", { "Daily budget": "10" }, ["budget/over-total: flight.end"]],
    ["{ daily: 100 }", {}, ["budget/no-rate: budget", "budget/over-daily-cap: budget"]],
    [
      "{ platform: meta, daily: 100 }",
      { "Daily budget": "10" },
      ["budget/no-rate: platform", "budget/over-daily-cap: platform"],
    ],
  ])("%s", async (cap, cells, missing) => {
    expect(await notChecked(`currency: EUR\nbudgets:\n  - ${cap}`, cells)).toEqual(missing);
  });
});
