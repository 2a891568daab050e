import { describe, expect, test } from "vitest";
import type { ExampleRow } from "../../src/model/example.ts";
import { runText, toCsv } from "../run.ts";

const row = (cells: ExampleRow): ExampleRow => ({
  Campaign: "spring",
  Platform: "Google Ads",
  "Daily budget": "9000",
  Currency: "EUR",
  "Start date": "2026-12-01",
  "End date": "2026-12-31",
  ...cells,
});

async function rulesOf(policy: string, cells: ExampleRow): Promise<string[]> {
  const { findings, errors } = await runText(policy, toCsv([row(cells)]));
  expect(errors).toEqual([]);
  return findings.map(({ rule }) => rule);
}

const caps = (selector: string) => `currency: EUR\nbudgets:\n  - { ${selector}, daily: 100 }`;
const channels = `channels: { Paid Social: { platform: meta } }\n`;

describe("a selector selects what the export writes", () => {
  test.each<[string, ExampleRow]>([
    ["channel: Paid Social", { Channel: "Paid Social" }],
    ["channel: paid_social", { Channel: "Paid Social" }],
    ['channel: "Paid *"', { Channel: "Paid Social" }],
    ["type: Performance Max", { "Campaign type": "Performance Max" }],
    ["type: pmax", { "Campaign type": "Performance Max" }],
    ["type: performance-max", { "Campaign type": "PMax" }],
    ['type: "PMa*"', { "Campaign type": "PerformanceMax" }],
    ["type: app", { "Campaign type": "MULTI_CHANNEL" }],
    ["type: Prospecting", { Kind: "prospecting" }],
    ['type: "Performance *"', { "Campaign type": "Performance Max" }],
    ['type: "*Max"', { "Campaign type": "PERFORMANCE_MAX" }],
    ['platform: "Google A*"', {}],
    ['platform: "google*"', {}],
    ['platform: "Facebook*"', { Platform: "Facebook Ads" }],
    ['platform: "Facebook*"', { Platform: "Meta" }],
    ['platform: "New Net*"', { Platform: "new network" }],
    ['region: "Germ*"', { Countries: "Germany" }],
    ['region: "D*"', { Countries: "Germany" }],
    ['status: "pau*"', { Status: "Paused" }],
    ['name: "SPR*"', {}],
    ['owner: "lena@*"', { Owner: "Lena@example.com" }],
    ['account: "1234567890"', { "Account ID": "123-456-7890" }],
    ['account: "123-456-7890"', { "Account ID": "1234567890" }],
    ['account: "act_123"', { "Account ID": "123" }],
    ['account: "123"', { "Account ID": "act_123" }],
    ['account: "act_1*"', { "Account ID": "123" }],
    ['account: "act_*"', { "Account ID": "act_123" }],
    ['account: "123-4*"', { "Account ID": "123-456-7890" }],
    ['account: "Acme *"', { "Account name": "Acme Shop" }],
  ])("%s", async (selector, cells) => {
    const own = "Kind" in cells ? "\ncolumns: { type: Kind }" : "";
    expect(await rulesOf(caps(selector) + own, cells)).toContain("budget/over-daily-cap");
  });

  test.each<[string, ExampleRow]>([
    ["channel: Paid Social", { Channel: "Paid Search" }],
    ['type: "Performance *"', { "Campaign type": "Search" }],
    ['platform: "Google A*"', { Platform: "Meta" }],
    ['platform: "g*"', { Platform: "Meta" }],
    ['account: "act_*"', { "Account ID": "123-456-7890" }],
    ['account: "act_1234"', { "Account ID": "123" }],
  ])("%s does not select %j", async (selector, cells) => {
    expect(await rulesOf(caps(selector), cells)).not.toContain("budget/over-daily-cap");
  });

  test.each(["Paid Social", "paid-social", "PAID*"])("a channel of the policy's own, as %s", async (name) => {
    expect(await rulesOf(`${channels}${caps(`channel: "${name}"`)}`, { Platform: "Meta" })).toContain(
      "budget/over-daily-cap",
    );
  });

  test("a key of a map is a channel however it is written", async () => {
    const policy = `${channels}utm: { medium: { paid_social: social } }`;
    const cells = { Platform: "Meta", "Landing page": "https://e.com/?utm_medium=cpc" };
    expect(await rulesOf(policy, cells)).toContain("utm/not-allowed");
  });
});

describe("whose owner nobody can say", () => {
  const owners = "owners:\n  - { for: { region: DE }, who: lena }\n  - { who: boss }\n";

  test.each(["lena", "boss"])("a cap for %s is not checkable without the countries", async (who) => {
    const found = await rulesOf(`${owners}${caps(`owner: ${who}`)}`, {});
    expect(found).toEqual(["file/not-checkable"]);
  });

  test.each([
    ["DE", "lena", ["budget/over-daily-cap"]],
    ["DE", "boss", []],
    ["FR", "boss", ["budget/over-daily-cap"]],
  ])("with %s, a cap for %s", async (country, who, found) => {
    expect(await rulesOf(`${owners}${caps(`owner: ${who}`)}`, { Countries: country })).toEqual(found);
  });
});

describe("the first severity that is for the entry counts", () => {
  const setting = (list: string) => `rules: { url/insecure: [ ${list} ] }`;
  const insecure = async (list: string, cells: ExampleRow) => {
    const { findings } = await runText(
      setting(list),
      toCsv([row({ "Landing page": "http://example.com/", ...cells })]),
    );
    return findings.flatMap(({ rule, severity }) => (rule === "url/insecure" ? [severity] : []));
  };

  test.each([
    ["{ for: { platform: meta }, severity: block }, { severity: off }", { Platform: "Meta" }, ["block"]],
    ["{ for: { platform: meta }, severity: block }, { severity: off }", { Platform: "X" }, []],
    ["{ severity: block }, { severity: off }", {}, ["block"]],
    ["{ severity: off }, { severity: block }", {}, []],
    ["{ for: { platform: meta }, severity: off }, { severity: off }", {}, []],
    ["{ for: { region: DE }, severity: block }, { severity: off }", {}, ["block"]],
    ["{ for: { region: DE }, severity: off }, { severity: block }", {}, ["block"]],
    ["{ for: { region: DE }, severity: note }", {}, ["hold"]],
  ])("%s for %j", async (list, cells, found) => {
    expect(await insecure(list, cells)).toEqual(found);
  });
});

test("a platform that a medium's map does not mention is unrestricted by it", async () => {
  const cells = { Platform: "TikTok", "Landing page": "https://e.com/?utm_medium=video" };
  expect(await rulesOf("utm: { medium: { meta: [social] } }", cells)).toEqual([]);
  expect(await rulesOf("utm: { source: { meta: [facebook] } }", cells)).toContain("utm/unmapped-platform");
});

describe("a clause that is for nothing here", () => {
  const policy = `currency: EUR
budgets:
  - { platform: google-ads, daily: 10000 }
  - { platform: [tiktok, meta], region: FR, daily: 100 }
names: [{ for: { name: "autumn*" }, campaign: "x" }]
utm: { source: { meta: facebook } }`;

  test("is named, with what it is for", async () => {
    const { notChecked, findings } = await runText(policy, toCsv([row({ Countries: "Germany" })]));
    expect(notChecked.filter(({ reason }) => reason.includes("nothing here is"))).toMatchObject([
      { rule: "names entry 1", reason: "it is for name: autumn*; nothing here is" },
      { rule: "budgets entry 2", reason: "it is for platform: tiktok, meta, region: FR; nothing here is" },
    ]);
    expect(findings.filter(({ rule }) => /budget|name/.test(rule))).toEqual([]);
  });

  test("is not named where nobody can say whether it is, nor where nothing was read", async () => {
    const said = async (text: string) =>
      (await runText(policy, text)).notChecked.filter(({ reason }) => reason.includes("nothing here is"));
    expect((await said("Campaign,Daily budget\nautumn,10\n")).map(({ rule }) => rule)).toEqual([]);
    expect(await said("Campaign,Daily budget\n")).toEqual([]);
  });
});

describe("a channel that nobody says", () => {
  const holds = async (cells: ExampleRow, more = "") => {
    const { findings } = await runText(caps("channel: paid-social") + more, toCsv([row(cells)]));
    return findings.filter(({ rule }) => rule === "file/not-checkable").map(({ expected }) => expected);
  };

  test.each<[string, ExampleRow]>([
    ["no column for it", {}],
    ["a blank cell", { Channel: "" }],
  ])("%s: it holds, and channels: would say it", async (_, cells) => {
    expect(await holds(cells)).toEqual([expect.stringContaining("or channels: in the policy")]);
  });

  test("with channels: in the policy, none of them is an answer", async () => {
    expect(await holds({ Channel: "" }, "\nchannels: { paid-social: { platform: meta } }")).toEqual([]);
  });
});
