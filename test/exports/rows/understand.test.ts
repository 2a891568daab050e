import { describe, expect, test } from "vitest";
import { createIds } from "../../../src/exports/fields/intern.ts";
import { generic } from "../../../src/exports/generic.ts";
import { googleAdsEditor } from "../../../src/exports/google-ads-editor.ts";
import { createKin } from "../../../src/exports/rows/kin.ts";
import { type HeaderOptions, introduce, openExport } from "../../../src/exports/rows/open.ts";
import { type CellOptions, understand } from "../../../src/exports/rows/understand.ts";
import type { Entry, RowProblem } from "../../../src/model/entry.ts";
import type { FieldName } from "../../../src/model/field.ts";
import { textTable } from "../../run.ts";

const plain = {
  format: generic,
  columns: new Map(),
  written: { decimal: undefined, dates: undefined },
  currencyOf: () => undefined,
};

async function read(text: string, given: Partial<HeaderOptions & CellOptions> = {}) {
  const options = { ...plain, ids: createIds(), ...given };
  const file = await openExport(await textTable("export.csv", text), options);
  const kin = createKin();
  await introduce(file, kin);
  const understood = understand(file, kin, options);
  const entries: Entry[] = [];
  const problems: RowProblem[] = [];
  for await (const batch of understood.batches()) {
    entries.push(...batch.entries);
    problems.push(...batch.problems);
  }
  return { entries, problems, about: understood.about, counts: understood.counts() };
}

const value = (entry: Entry | undefined, name: FieldName): unknown => {
  const field = entry?.fields[name];
  return field?.state === "value" ? field.value : field?.state;
};

describe("headers", () => {
  test.each([
    "Campaign",
    "Campaign name",
    "campaign_name",
    "CAMPAIGN-NAME",
    " campaign  Name ",
    "\ufeffCampaign",
    "campaignName",
  ])("%j names the campaign", async (header) => {
    expect(value((await read(`"${header}",Daily budget\nspring,1\n`)).entries[0], "campaign.name")).toBe(
      "spring",
    );
  });

  test("what is not understood is listed", async () => {
    const { about } = await read("Campaign,Mood\nspring,good\n");
    expect(about.columns).toEqual([
      { column: 1, header: "Campaign", field: "campaign.name" },
      { column: 2, header: "Mood", field: undefined },
    ]);
  });

  test("columns: in the policy maps anything, and beats the synonyms", async () => {
    const columns = new Map([
      ["campaign.name", ["Kampagne"]],
      ["budget.daily", ["Tagesbudget (EUR)"]],
    ]);
    const { entries } = await read("Kampagne,Campaign,Tagesbudget (EUR)\nspring,x,10.00\n", { columns });
    expect(value(entries[0], "campaign.name")).toBe("spring");
    expect(value(entries[0], "budget")).toMatchObject([
      { amount: { minor: 1000n, currency: "EUR" }, period: "daily", level: "campaign" },
    ]);
  });

  test.each([
    ["none of the mapped headers", "Campaign,Daily budget\nspring,10.00\n"],
    ["a preamble that has the plain one", "Campaign,Winter\nKampagne,Tagesbudget\nspring,10.00\n"],
    ["a cell that says the mapped one", "Campaign,Daily budget,Ebene\nspring,10.00,Kampagne\n"],
  ])("columns: with %s leaves nothing unread", async (_, text) => {
    const columns = new Map([
      ["campaign.name", ["Kampagne"]],
      ["budget.daily", ["Tagesbudget"]],
    ]);
    const { entries } = await read(text, { columns });
    expect(entries.map((entry) => value(entry, "campaign.name"))).toEqual(["spring"]);
    expect(value(entries[0], "budget")).toMatchObject([{ amount: { minor: 100_000n } }]);
  });

  test("columns: beats the synonyms in the file that has it, and the other is not understood", async () => {
    const columns = new Map([["budget.daily", ["Tagesbudget"]]]);
    const { entries, about } = await read("Campaign,Daily budget,Tagesbudget\nspring,1,10\n", { columns });
    expect(value(entries[0], "budget")).toMatchObject([{ amount: { minor: 100_000n } }]);
    expect(about.columns[1]).toMatchObject({ header: "Daily budget", field: undefined });
  });

  test("a column without a header is told where its cells say something", async () => {
    const { about } = await read(",Campaign,, \n,spring,,500\n");
    expect(about.columns.map(({ isUnnamed }) => isUnnamed)).toEqual([undefined, undefined, undefined, true]);
  });

  test("a column that tells rows or items apart is not one that was not understood", async () => {
    const { about } = await read("Campaign,Criterion Type,ID,Mood\nspring,,,\n", { format: googleAdsEditor });
    expect(about.columns.map(({ field }) => field)).toEqual([
      "campaign.name",
      "kind of row",
      "id of an item",
      undefined,
    ]);
  });

  test("two columns that say the same are named, and only the first is read", async () => {
    const { problems, entries } = await read(
      "Campaign,Landing page,Final URL\nspring,https://a.example/,https://b.example/\n",
    );
    expect(problems).toMatchObject([
      { rule: "file/doubled-column", found: "Landing page, Final URL", place: { line: 1 } },
    ]);
    expect(value(entries[0], "click")).toMatchObject({ url: "https://a.example/" });
  });

  test("a preamble is skipped and counted", async () => {
    const { counts, entries, about } = await read(
      "Campaign report\n2026-11-01 - 2026-11-21\nCampaign,Daily budget\nspring,1\n",
    );
    expect(about.headerLine).toBe(3);
    expect(entries).toHaveLength(1);
    expect(counts).toEqual({
      rows: 3,
      entries: 1,
      skipped: [{ reason: "row above the header", count: 2, lines: [1, 2] }],
    });
  });

  test("`__proto__` and `constructor` are headers like any other", async () => {
    const { about, entries } = await read("Campaign,__proto__,constructor\nspring,1,2\n");
    expect(entries).toHaveLength(1);
    expect(about.columns.map(({ field }) => field)).toEqual(["campaign.name", undefined, undefined]);
  });
});

describe("rows", () => {
  test("rows = entries + skipped, whatever is in them", async () => {
    const { counts, problems } = await read(
      "Campaign,Daily budget,End\nspring,1,\n,,\nTotal,1,\nshort,1\nlong,1,,x\n,1,\nempty tail,1,,\n",
    );
    expect(counts.rows).toBe(counts.entries + counts.skipped.reduce((sum, { count }) => sum + count, 0));
    expect(counts.entries).toBe(1);
    expect(problems.map(({ rule, place }) => [rule, place?.line])).toEqual([
      ["file/ragged-row", 5],
      ["file/ragged-row", 6],
      ["file/no-campaign", 7],
      ["file/ragged-row", 8],
    ]);
  });

  test("a campaign may begin with the word total", async () => {
    expect((await read("Campaign,Daily budget\nTotal Wines,1\n")).entries).toHaveLength(1);
  });

  test("a row is of the deepest level it names, and inherits what its parents say", async () => {
    const { entries } = await read(
      [
        "Campaign,Ad group,Ad,Daily budget,End date,Pixel ID,Landing page",
        "spring,,,100.00,2026-12-31,,",
        "spring,a,,,,42,",
        "spring,a,video,,,,https://example.com/",
      ].join("\n"),
    );
    const [campaign, adGroup, ad] = entries;
    expect(entries.map(({ level }) => level)).toEqual(["campaign", "adGroup", "ad"]);
    expect(value(ad, "budget")).toMatchObject([{ level: "campaign", amount: { minor: 1_000_000n } }]);
    expect(value(ad, "flight.end")).toBe("2026-12-31");
    expect(value(ad, "tracking")).toMatchObject({ pixel: { ids: ["42"] } });
    expect(ad?.fields.budget).toMatchObject({ origin: { from: 2, level: "campaign", column: 3 } });
    expect(ad?.place).toEqual({ file: "export.csv", line: 4, row: 4 });
    expect(ad?.places.map(({ line }) => line)).toEqual([4, 3, 2]);
    // The click is the ad's business: its parents do not lack one.
    expect(campaign?.fields.click).toMatchObject({ state: "absent", why: "level" });
    expect(adGroup?.fields.click).toMatchObject({ state: "absent", why: "level" });
  });

  test("the order of rows does not matter", async () => {
    const [header = "", ...rows] = [
      "Campaign,Ad,Daily budget,Landing page",
      "spring,,100.00,",
      "spring,a,,https://a.example/",
      "spring,b,,https://b.example/",
    ];
    const seen = async (lines: readonly string[]) =>
      (await read([header, ...lines].join("\n"))).entries
        .map((entry) => [
          value(entry, "ad.name"),
          JSON.stringify(value(entry, "budget"), (_, each) =>
            typeof each === "bigint" ? String(each) : each,
          ),
        ])
        .sort();
    expect(await seen(rows.toReversed())).toEqual(await seen(rows));
  });

  test("equal cells share one field, so that a rule is asked once", async () => {
    const { entries } = await read(
      "Campaign,Ad,Landing page\nspring,a,https://x.example/\nspring,b,https://x.example/\n",
    );
    expect(entries[0]?.fields.click).toBe(entries[1]?.fields.click);
  });
});

describe("four states of a field", () => {
  test("a value, blank, not exported and unreadable are four things", async () => {
    const { entries } = await read(
      "Campaign,Start date,End date\nspring,2026-11-24,\nautumn,soon,2026-12-31\n",
    );
    expect(entries[0]?.fields["flight.start"].state).toBe("value");
    expect(entries[0]?.fields["flight.end"].state).toBe("blank");
    expect(entries[0]?.fields.objective).toMatchObject({ state: "absent", why: "column" });
    expect(entries[1]?.fields["flight.start"]).toMatchObject({
      state: "unreadable",
      trouble: { rule: "flight/unreadable", found: "soon" },
    });
  });
});

describe("currencies", () => {
  test.each<[string, string, string | undefined]>([
    ["the column", "Campaign,Daily budget,Currency\na,1,usd\n", "USD"],
    ["the header", "Campaign,Daily budget (GBP)\na,1\n", "GBP"],
    ["the cell", "Campaign,Daily budget\na,EUR 1\n", "EUR"],
    ["nobody", "Campaign,Daily budget\na,1\n", undefined],
  ])("%s says it", async (_, text, currency) => {
    const columns = new Map([["budget.daily", ["Daily budget", "Daily budget (GBP)"]]]);
    expect(value((await read(text, { columns })).entries[0], "budget")).toMatchObject([
      { amount: { currency } },
    ]);
  });

  test("the account says it, where the export does not", async () => {
    const currencyOf = (account: string | undefined) => (account === "7" ? "JPY" : "EUR");
    const { entries } = await read("Campaign,Account ID,Daily budget\na,7,100\nb,8,100\n", { currencyOf });
    expect(entries.map((entry) => value(entry, "budget"))).toMatchObject([
      [{ amount: { minor: 100n, currency: "JPY" } }],
      [{ amount: { minor: 10_000n, currency: "EUR" } }],
    ]);
  });

  test("a blank cell in a currency column is nobody's guess", async () => {
    const { entries } = await read("Campaign,Daily budget,Currency\na,1,\n", { currencyOf: () => "EUR" });
    expect(entries[0]?.fields.budget).toMatchObject({
      state: "unreadable",
      trouble: { rule: "budget/unreadable" },
    });
  });
});

describe("the click", () => {
  test.each([
    ["Campaign,Final URL suffix\nspring,\n", "absent"],
    ["Campaign,Tracking template,Landing page\nspring,,\n", "value"],
    ["Campaign,Final URL suffix\nspring,utm_source=google\n", "value"],
  ])("%j: a suffix left blank says nothing about a page that has no column", async (text, state) => {
    const { entries } = await read(text);
    expect(entries[0]?.fields.click.state).toBe(state);
  });
});

test("of a table that keeps every version, the newest counts", async () => {
  const format = { ...generic, versions: { of: ["Campaign"], at: ["Changed", "Synced"] } };
  const text =
    "Campaign,Daily budget,Synced\nspring,10,2026-01-02\nspring,30,2026-03-01\nfall,5,2026-01-01\nspring,20,2026-02-01\n";
  const { entries, counts, problems } = await read(text, { format });
  expect(entries.map(({ place }) => place.line)).toEqual([3, 4]);
  expect(counts.skipped).toEqual([{ reason: "older version", count: 2, lines: [2, 5] }]);
  expect(problems).toEqual([]);
  expect((await read("Campaign\nspring\nspring\n", { format })).entries).toHaveLength(2);
});
