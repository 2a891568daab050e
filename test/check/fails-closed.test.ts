import { describe, expect, test } from "vitest";
import { folder, launchgate } from "../cli.ts";
import { runText } from "../run.ts";

interface Told {
  readonly verdict: string;
  readonly rules: readonly string[];
  readonly errors: readonly string[];
  readonly notChecked: readonly string[];
}

async function told(policy: string, ...lines: readonly string[]): Promise<Told> {
  const { verdict, findings, errors, notChecked } = await runText(policy, lines.join("\n"));
  return {
    verdict,
    rules: findings.map(({ rule, found }) => `${rule}: ${found}`),
    errors: errors.map(({ message }) => message),
    notChecked: notChecked.map(({ rule, reason }) => `${rule}: ${reason}`),
  };
}

describe("what nobody can say is not taken for a no", () => {
  test("a blank platform where the policy asks by platform", async () => {
    const { verdict, rules } = await told(
      "currency: EUR\nbudgets:\n  - { platform: meta, daily: 5 }",
      "Platform,Campaign,Daily budget,Start,End",
      ",a,9000,2026-12-01,2026-12-02",
      "Meta,b,5,2026-12-01,2026-12-02",
    );
    expect(verdict).toBe("held");
    expect(rules[0]).toMatch(/^file\/not-checkable: .*budget\/over-daily-cap/);
  });

  test("a goal where a conversion is required", async () => {
    const { verdict, rules } = await told(
      "tracking: { google-ads: { conversion: required } }",
      "Platform,Campaign,Goal",
      "Google Ads,a,Leads",
    );
    expect(verdict).toBe("held");
    expect(rules).toEqual([expect.stringMatching(/^file\/not-checkable: .*tracking\/missing/)]);
  });

  test("a misspelled platform", async () => {
    const { rules } = await told(
      "tracking: { meta: { pixel: required } }",
      "Platform,Campaign,Pixel ID",
      "Metaa,a,",
    );
    expect(rules).toContain("file/unknown-platform: Metaa");
  });

  test("a cell that cannot be read, where the policy lets that pass", async () => {
    const policy = "currency: EUR\nbudgets:\n  - { daily: 5 }\nrules: { budget/unreadable: note }";
    const { verdict, rules } = await told(
      policy,
      "Campaign,Daily budget,Start,End",
      "a,1.500,2026-12-01,2026-12-02",
    );
    expect(verdict).toBe("held");
    expect(rules[0]).toMatch(/^file\/not-checkable: .*budget\/over-daily-cap/);
  });

  const said = async (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
    const cwd = folder({ "launchgate.yaml": "version: 1\n", ...files });
    const { code, stdout } = await launchgate(["check", ...args, "-f", "json"], { cwd });
    const { verdict, errors } = JSON.parse(stdout);
    return [code, verdict, ...errors.map(({ message }: { message: string }) => message.slice(0, 26))];
  };

  test("a file that says nothing a rule reads", async () => {
    const nothing = { "x.csv": "Campaign ID,Campaign,Mood\n1,a,good\n" };
    expect(await said(nothing, "x.csv")).toEqual([2, "unchecked", "no check could be made: no"]);
    const names = {
      ...nothing,
      "launchgate.yaml": 'version: 1\nvocabulary: { word: [a] }\nnames: { campaign: "{word}" }\n',
    };
    expect(await said(names, "x.csv")).toEqual([0, "cleared"]);
  });

  test("a list that is empty, and something that is no list of campaigns", async () => {
    expect(await said({ "x.json": "[]" }, "x.json")).toEqual([2, "unchecked", "there are no rows in it"]);
    expect(await said({ "x.json": "[]" }, "x.json", "--allow-empty")).toEqual([0, "cleared"]);
    const manifest = { "package.json": '{ "name": "left-pad", "license": "MIT" }' };
    expect((await said(manifest, "package.json"))[0]).toBe(2);
  });

  test("a header that the policy maps and no file has", async () => {
    const { notChecked } = await told(
      'columns: { budget.daily: "Tagesbudgt" }',
      "Campaign,Tagesbudget,End",
      "a,1,2026-12-02",
    );
    expect(notChecked).toContain(
      "columns: budget.daily: no export has the header Tagesbudgt; did you mean Tagesbudget?",
    );
  });
});

describe("ids", () => {
  const rows = (ids: readonly string[]) =>
    ["spring", "summer", "autumn"].map(
      (name, index) => `Meta,${name},${ids[index]},20,2026-12-01,2026-12-20`,
    );
  const header = "Platform,Campaign,Campaign ID,Daily budget,Start,End";
  const total =
    "currency: EUR\nbudgets:\n  - { per: [channel], total: 500 }\nchannels: { social: { platform: meta } }";

  test("that a spreadsheet rounded are nobody's: names serve, and the trouble is said", async () => {
    const { rules } = await told(total, header, ...rows(["1.2021E+17", "1.2021E+17", "1.2021E+17"]));
    expect(rules).toEqual([
      "file/damaged-id: 1.2021E+17",
      "file/damaged-id: 1.2021E+17",
      "file/damaged-id: 1.2021E+17",
      "budget/over-total: 1,200.00 EUR",
    ]);
  });

  test("that several names share", async () => {
    const same = "120210000000010000";
    expect((await told(total, header, ...rows([same, same, same]))).rules).toEqual([
      "name/conflicting: autumn, spring, summer",
    ]);
  });
});

describe("currencies", () => {
  const said = async (header: string, row: string) =>
    (
      await told(
        "currency: EUR\nrates: { USD: 0.5, as-of: 2026-11-01 }\nbudgets:\n  - { daily: 100 }",
        header,
        row,
      )
    ).rules;
  test.each([
    [
      "Campaign,Daily budget,Currency,Start,End",
      "a,150,BANANA,2026-12-01,2026-12-01",
      ["budget/unreadable: 150"],
    ],
    ["Campaign,Daily budget,Currency,Start,End", "a,150,$,2026-12-01,2026-12-01", ["budget/unreadable: 150"]],
    [
      "Campaign,Daily budget,Currency,Start,End",
      "a,150,€,2026-12-01,2026-12-01",
      ["budget/over-daily-cap: 150.00 EUR"],
    ],
    [
      "Campaign,Daily budget,Currency,Start,End",
      "a,150,eur,2026-12-01,2026-12-01",
      ["budget/over-daily-cap: 150.00 EUR"],
    ],
    [
      "Campaign,Daily budget (USD),Currency,Start,End",
      "a,150,EUR,2026-12-01,2026-12-01",
      ["budget/unreadable: 150"],
    ],
    ["Campaign,Daily budget (USD),Currency,Start,End", "a,150,USD,2026-12-01,2026-12-01", []],
  ])("%s / %s", async (header, row, rules) => expect(await said(header, row)).toEqual(rules));
});

test.each(["TBD", "?", "missing", "{}", "x", "None", "0"])("a pixel of %s is none", async (cell) => {
  const { rules } = await told(
    "tracking: { meta: { pixel: required } }",
    "Platform,Campaign,Pixel ID",
    `Meta,a,${cell}`,
  );
  expect(rules).toContain("tracking/missing: nothing");
});

test("an owner is one in any case", async () => {
  const { rules } = await told(
    "currency: EUR\nbudgets:\n  - { per: [owner], total: 10 }",
    "Campaign,Owner,Daily budget,Start,End",
    "a,Lena@x.com,6,2026-12-01,2026-12-01",
    "b,lena@x.com,6,2026-12-01,2026-12-01",
  );
  expect(rules).toEqual(["budget/over-total: 12.00 EUR"]);
});

test("totals rows of reports are no campaigns", async () => {
  const report = await runText(
    undefined,
    "Campaign,Daily budget,End\nspring,10,2026-12-31\nTotal: campaigns,10,--\nTotal: account, --, --\nTotal Wines,5,2026-12-31\n",
  );
  expect(report.campaigns.map(({ name }) => name).sort()).toEqual(["Total Wines", "spring"]);
  expect(report.inputs[0]?.skipped).toEqual([{ reason: "totals row", count: 2, lines: [3, 4] }]);
});

describe("--live", () => {
  const policy = "version: 1\nutm: { source: { meta: [facebook] } }\n";
  const run = async (text: string, live: Readonly<Record<string, string>> = { "live.csv": text }) => {
    const cwd = folder({ "launchgate.yaml": policy, "x.csv": text, ...live });
    const args = Object.keys(live).flatMap((name) => ["--live", name]);
    return (await launchgate(["check", "x.csv", ...args, "-q"], { cwd })).code;
  };
  const url = "https://e.com/?utm_source=banana";

  test.each([
    ["runs, and says so", `Platform,Campaign,Status,Landing page\nMeta,b,Active,${url}\n`, 0],
    ["no status column", `Platform,Campaign,Landing page\nMeta,b,${url}\n`, 1],
    ["a blank status", `Platform,Campaign,Status,Landing page\nMeta,b,,${url}\n`, 1],
    ["not begun", `Platform,Campaign,Status,Start,Landing page\nMeta,b,Active,2027-01-01,${url}\n`, 1],
    ["begun", `Platform,Campaign,Status,Start,Landing page\nMeta,b,Active,2026-11-21,${url}\n`, 0],
  ])("%s", async (_, text, code) => expect(await run(text)).toBe(code));

  test("two earlier files that say the same", async () => {
    const text = `Platform,Campaign,Status,Landing page\nMeta,b,Active,${url}\n`;
    expect(await run(text, { "monday.csv": text, "tuesday.csv": text })).toBe(0);
  });
});

test("the page of a product stands in the feed: its required UTM cannot be seen, unless the suffix has them", async () => {
  const header = "Campaign,Campaign type,Landing page,URL tags";
  const policy = "utm: { required: [source] }";
  const { findings } = await runText(policy, `${header}\nspring,Shopping,,\n`);
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    "file/not-checkable: utm could not be checked in 1 row: the campaigns leave the landing page to the product feed, which is not in the export",
  ]);
  expect((await runText(policy, `${header}\nspring,Shopping,,utm_source=google\n`)).findings).toEqual([]);
});
