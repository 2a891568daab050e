import { describe, expect, test } from "vitest";
import type { Policy } from "../../src/model/policy.ts";
import type { Selector } from "../../src/model/selector.ts";
import { moneyText } from "../../src/values/money.ts";
import { matchTemplate } from "../../src/values/template.ts";
import { allows } from "../../src/values/words.ts";
import { loadText } from "./policy-text.ts";

const load = (text: string): Promise<Policy> => loadText(`version: 1\ncurrency: EUR\n${text}`);
const shown = (selector: Selector) =>
  Object.fromEntries(
    Object.entries(selector).map(([key, globs]) => [key, globs.map(({ text }) => text).join("|")]),
  );

describe("for: any section may be a list of entries", () => {
  test.each([
    ["names", "names:\n  - { for: { platform: Facebook }, campaign: 'a' }\n  - { campaign: 'b' }"],
    ["utm", "utm:\n  - { for: { platform: fb }, required: [source] }\n  - { required: [medium] }"],
    ["landing", "landing:\n  - { for: { platform: meta }, hosts: [a.com] }\n  - { hosts: [b.com] }"],
    ["tracking", "tracking:\n  - { for: { platform: Meta Ads }, pixel: required }\n  - { tag: required }"],
    ["audiences", "audiences:\n  - { for: { platform: meta }, deny: [x] }\n  - { deny: [y] }"],
    ["copy", "copy:\n  - { for: { platform: meta }, avoid: [x] }\n  - { require: [y] }"],
    ["regions", "regions:\n  - { for: { platform: meta }, allow: [US] }\n  - { allow: [DE] }"],
    ["agree", "agree:\n  - { for: { platform: meta }, agree: name = utm.campaign }\n  - regions = owner"],
  ] as const)("%s", async (section, text) => {
    const { sections } = await load(text);
    expect(sections[section].map((scoped) => shown(scoped.for))).toEqual([{ platform: "meta" }, {}]);
  });

  test("rules, the first match first", async () => {
    const policy = await load(
      "rules:\n  url/insecure:\n    - { for: { platform: meta }, severity: note }\n    - { severity: block }",
    );
    expect(
      policy.rules.get("url/insecure")?.map((setting) => [shown(setting.for), setting.severity]),
    ).toEqual([
      [{ platform: "meta" }, "note"],
      [{}, "block"],
    ]);
  });

  test("every key of a selector, in the gate's own words", async () => {
    const policy = await load(
      "channels: { Search: { platform: google } }\nbudgets:\n  - { account: [Act_1], platform: [Google Ads, g*], type: Performance Max, channel: search, region: [uk, Germany], name: Sale*, status: active, owner: lena, daily: 5 }",
    );
    const [budget] = policy.sections.budgets;
    expect(budget && shown(budget.for)).toEqual({
      account: "Act_1",
      platform: "google-ads|g*",
      type: "performance-max",
      channel: "search",
      region: "GB|DE",
      name: "Sale*",
      status: "enabled",
      owner: "lena",
    });
    expect(budget?.for.account?.[0]?.ignoreCase).toBe(false);
    expect(budget?.for.name?.[0]?.ignoreCase).toBe(true);
  });
});

describe("utm", () => {
  const utm = async (text: string) => (await load(text)).sections.utm;

  test("a word, a list, a pattern, a template", async () => {
    const clauses = await utm(
      "vocabulary: { region: [us] }\nutm: { source: a, medium: [b, c], content: /v\\d/, campaign: '{region}_x', term: '{{campaign.name}}' }",
    );
    expect(clauses.map(({ clause }) => [clause.param, clause.kind])).toEqual([
      ["source", "allowed"],
      ["medium", "allowed"],
      ["campaign", "template"],
      ["content", "allowed"],
      ["term", "allowed"],
    ]);
  });

  test("a key of a map within its for: both must match", async () => {
    const clauses = await utm(
      "channels: { search: { platform: google-ads } }\nutm:\n  - for: { account: '1' }\n    medium: { search: cpc }",
    );
    expect(clauses.map((each) => shown(each.for))).toEqual([{ account: "1", channel: "search" }]);
  });

  test("an alias goes with the values that allow it alone", async () => {
    const clauses = await utm(
      "utm:\n  source: { meta: facebook, google-ads: google }\n  aliases: { source: { fb: facebook, goog: google } }",
    );
    expect(
      clauses.flatMap(({ clause }) => (clause.kind === "allowed" ? [[...clause.aliases.keys()]] : [])),
    ).toEqual([["fb"], ["goog"]]);
  });

  test.each([
    ["medium: { meta: social }", undefined],
    ["source: { meta: facebook, Google: google }", ["meta", "google-ads"]],
    ["source: { search: google, meta: facebook }", ["google-ads", "microsoft-ads", "meta"]],
    ["source: { brand: google, meta: facebook }", undefined],
  ])(
    "of the platforms that are not in a map, only those of a source are watched: %s",
    async (text, known) => {
      const clauses = await utm(
        `channels: { search: { platform: [google-ads, bing] }, brand: { name: "*brand*" } }\nutm: { ${text} }`,
      );
      expect(clauses.flatMap(({ clause }) => (clause.kind === "platforms" ? [clause.known] : []))).toEqual(
        known ? [known] : [],
      );
    },
  );
});

describe("what stands beside each other without contradiction", () => {
  test.each([
    ["a cap of a day that is the flight's", "budgets:\n  - { daily: 500, flight: 500.00 }"],
    ["denied within what is allowed", "audiences: { allow: [Staff*], deny: [Staff DE] }"],
    [
      "denied for some of those it is allowed for",
      "audiences:\n  - allow: [A*]\n  - { for: { platform: meta }, deny: [A*] }",
    ],
    ["denied, and excluded to be sure", "audiences: { deny: [Customers], exclude: [Customers] }"],
    ["a comment after a name", "audiences:\n  deny:\n    - Staff # not them"],
    ["a comment after a number", "budgets:\n  - daily: 500 #was 400"],
    ["a format to come", "coverage: { dv360-sdf: [utm] }"],
  ])("%s", async (_, text) => {
    await expect(load(text)).resolves.toBeDefined();
  });
});

describe("agree", () => {
  test("a word is read by every template that has it, where that template is for", async () => {
    const policy = await load(
      "vocabulary: { region: [us], goal: [leads] }\nnames:\n  - { for: { platform: meta }, campaign: '{region}' }\n  - { for: { platform: linkedin }, campaign: '{goal}-{region}' }\n  - { for: { platform: x }, campaign: '{goal}' }\nagree: [name.region = regions]",
    );
    expect(policy.sections.agree.map((each) => [shown(each.for), each.clause.left.template?.text])).toEqual([
      [{ platform: "meta" }, "{region}"],
      [{ platform: "linkedin" }, "{goal}-{region}"],
    ]);
  });
});

describe("the rest", () => {
  test("columns, written, coverage", async () => {
    const policy = await load(
      "columns: { campaign.name: Kampagne, landing: [Ziel, URL] }\nwritten: { numbers: '1.234,56', dates: DD/MM/YYYY }\ncoverage: { generic: [utm, url/insecure] }",
    );
    expect(policy.columns).toEqual(
      new Map([
        ["campaign.name", ["Kampagne"]],
        ["landing", ["Ziel", "URL"]],
      ]),
    );
    expect(policy.written).toEqual({ decimal: ",", dates: "day-first" });
    expect(policy.coverage).toEqual(new Map([["generic", ["utm", "url/insecure"]]]));
  });

  test.each([
    ["500", "500.00 EUR"],
    ["500.5", "500.50 EUR"],
    ["15000.00", "15,000.00 EUR"],
    ["0.01", "0.01 EUR"],
  ])("an amount of %s", async (text, money) => {
    const [budget] = (await load(`budgets:\n  - { daily: ${text} }`)).sections.budgets;
    expect(budget?.clause.kind === "daily" && moneyText(budget.clause.cap)).toBe(money);
  });

  test.each([
    'budget.daily > 10000.0 && channel == "search"',
    "has(budget.daily) && size(audiences.included) > 3",
    'audiences.included.exists(each, each.startsWith("Staff")) || !(name.contains("test"))',
    'campaign.name.matches("^us_") ? utm.source == "x" : type in ["search", "video"]',
    'int(budget.lifetime) > 5 && regions.all(r, r != "US")',
  ])("an own rule may ask %s", async (when) => {
    const { ownRules } = await load(`rules:\n  big:\n    say: so\n    when: |\n      ${when}`);
    expect(ownRules.map(({ id }) => id)).toEqual(["big"]);
  });

  test("a pattern that counts its letters in braces is no template", async () => {
    const { sections } = await load(
      'utm: { campaign: "/us_[a-z]{1,3}/" }\nnames: { campaign: "/us_[a-z]{1,3}/" }',
    );
    const [utm] = sections.utm.map(({ clause }) => clause);
    const [name] = sections.names.map(({ clause }) => clause);
    expect(utm?.kind === "allowed" && allows(utm.words, "us_ab")).toBe(true);
    expect(utm?.kind === "allowed" && allows(utm.words, "us_abcd")).toBe(false);
    expect(name && matchTemplate(name.template, "us_ab").ok).toBe(true);
    expect(name && matchTemplate(name.template, "us_abcd")).toMatchObject({
      reason: "does not match the pattern",
    });
  });
});
