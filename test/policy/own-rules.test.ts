import { describe, expect, test } from "vitest";
import type { ExampleRow } from "../../src/model/example.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { ownFieldRows } from "../../src/policy/own-rules/field-rows.ts";
import { fieldWords } from "../../src/policy/own-rules/field-words.ts";
import { ownFields } from "../../src/policy/own-rules/fields.ts";
import { runText, toCsv } from "../run.ts";
import { loadText } from "./policy-text.ts";

const head = "currency: EUR\nrates: { USD: 0.92, as-of: 2026-11-01 }\n";
const row: ExampleRow = { Platform: "meta", Channel: "social", Campaign: "spring", Currency: "EUR" };

async function ask(when: string, cells: ExampleRow, more = "") {
  const yaml = `${head}rules:\n  ours:\n    say: so it is\n    when: |\n      ${when}\n${more}`;
  return runText(yaml, toCsv([{ ...row, ...cells }]));
}

const link = (query: string) => ({ "Landing page": `https://example.com/?${query}` });

test.each<[when: string, cells: ExampleRow, speaks: boolean]>([
  ["budget.daily > 10000.0", { "Daily budget": "10000.01" }, true],
  ["budget.daily > 10000.0", { "Daily budget": "10000.00" }, false],
  ["budget.daily > 10000", { "Daily budget": "10000.01" }, true],
  ["budget.daily > 10000.0", { "Daily budget": "10869.57", Currency: "USD" }, true],
  ["budget.daily > 10000.0", { "Daily budget": "10869.56", Currency: "USD" }, false],
  ['channel == "social" && budget.daily > 1.0', { "Daily budget": "2" }, true],
  ['channel == "search" || budget.daily > 1.0', { "Daily budget": "" }, false],
  ['channel == "social" || budget.daily > 1.0', { "Daily budget": "" }, true],
  ["!has(budget.daily)", { "Daily budget": "" }, true],
  ["!has(owner)", { Owner: "" }, true],
  ["!has(owner)", { Owner: "lena" }, false],
  ['owner != "lena"', { Owner: "" }, false],
  ['utm.source == "x"', link("utm_source=x"), true],
  ["!has(utm.content)", link("utm_source=x"), true],
  ["!has(utm.content)", link("utm_content=x"), false],
  ["size(utm) > 1", link("utm_source=a&utm_medium=b"), true],
  ['click.host.endsWith(".org")', { "Landing page": "https://example.org/" }, true],
  ['"US" in regions', { Countries: "United States; DE" }, true],
  ['regions.all(each, each in ["US", "DE"])', { Countries: "US; FR" }, false],
  ['"Staff" in audiences.included', { Audiences: "Staff; Prospects" }, true],
  ['"Staff" in audiences.excluded', { "Excluded audiences": "Staff" }, true],
  ['!("FR" in regions.excluded)', { "Excluded regions": "FR" }, false],
  ['flight.start < "2026-12-01"', { Start: "2026-11-30" }, true],
  ['flight.start < "2026-12-01"', { Start: "2026-12-01" }, false],
  ['name.matches("^spr")', {}, true],
  ['name.matches("^spr$")', {}, false],
  ['status == "paused"', { Status: "Paused" }, true],
  ['level == "campaign" && platform == "meta"', {}, true],
  ["size(tracking.pixel) == 0", { Pixel: "" }, true],
  ['"123" in tracking.pixel', { Pixel: "123" }, true],
])("%s of %j: %s", async (when, cells, speaks) => {
  const { findings, notChecked } = await ask(when, cells);
  const ours = findings.filter(({ rule }) => rule === "ours");
  expect(notChecked.filter(({ rule }) => rule === "ours")).toEqual([]);
  expect(ours.map(({ message, severity }) => [message, severity])).toEqual(
    speaks ? [["so it is", "hold"]] : [],
  );
});

test.each<[when: string, cells: ExampleRow, why: string | undefined]>([
  ["int(name) > 5", {}, "int(name) is no whole number"],
  ["double(name) > 5.0", {}, "double(name) is no number"],
  ["size(name) / 0 > 1", {}, "size(name) / 0 divides by zero"],
  ["size(name) % 0 == 1", {}, "size(name) % 0 divides by zero"],
  ['name.split("_")[5] == "x"', {}, 'name.split("_")[5] asks for an item that the list does not have'],
  ['!(name.split("_")[5] == "x")', {}, 'name.split("_")[5] asks for an item that the list does not have'],
  ['name.substring(20) == "x"', {}, "name.substring(20) asks for a place that the text does not have"],
  ['{"us": "a"}[name] == "a"', {}, '{"us": "a"}[name] asks for a key that the map does not have'],
  ["timestamp(flight.start) > timestamp(0)", { Start: "2026-12-01" }, "timestamp(flight.start) is no moment"],
  ["dyn(name)", {}, "its answer is neither yes nor no"],
  ['name.matches("(" + name)', {}, "missing closing )"],
  ['regions[1] == "US"', { Countries: "US" }, "regions[1] asks for an item"],
  ['int(name) > 5 || channel == "social"', {}, undefined],
  ['channel != "social" && int(name) > 5', {}, undefined],
  ['int(name) > 5 || owner == "x"', { Owner: "" }, "int(name) is no whole number"],
  ['owner == "x" || int(name) > 5', { Owner: "" }, "int(name) is no whole number"],
  ['!(owner == "x")', { Owner: "" }, undefined],
  ['utm["content"] == "x"', link("utm_source=x"), undefined],
  ['!(regions[0] == "US")', { Countries: "" }, undefined],
])("%s of %j: where it has no answer it is no verdict: %s", async (when, cells, why) => {
  const { verdict, errors } = await ask(when, cells);
  const message = why === undefined ? [] : [expect.stringContaining(why)];
  expect(errors.map((each) => each.message)).toEqual(message);
  expect(verdict === "unchecked").toBe(why !== undefined);
});

test("where it has no answer, the rule, the line and the entry are named, once in a file", async () => {
  const yaml = `${head}rules:\n  ours: { when: int(name) > 5, say: so it is }`;
  const { errors } = await runText(yaml, toCsv([{ ...row, Campaign: "7" }, row, { ...row, Campaign: "b" }]));
  const message = 'line 3: the rule ours failed on "spring" and 1 more row: int(name) is no whole number';
  expect(errors).toEqual([{ file: "export.csv", message }]);
});

test("it points at its field, else at the first that it names, and tells what stands there", async () => {
  const when = 'channel == "social" && budget.daily > 5.0';
  const cells = { "Daily budget": "1234.5" };
  const [plain] = (await ask(when, cells)).findings.filter(({ rule }) => rule === "ours");
  expect(plain).toMatchObject({ header: "Channel", found: "social", expected: `not so: ${when}` });
  const pointed = await ask(when, cells, "    field: budget.daily\n    severity: block\n");
  const [finding] = pointed.findings.filter(({ rule }) => rule === "ours");
  expect(finding).toMatchObject({ header: "Daily budget", found: "1234.50", severity: "block", line: 2 });
});

test("what an export cannot answer holds it, as with every check that the policy asks for", async () => {
  const { findings, notChecked } = await ask('owner == "x"', {});
  expect(notChecked).toContainEqual(
    expect.objectContaining({ rule: "ours", missing: ["owner"], asked: true }),
  );
  expect(findings).toContainEqual(expect.objectContaining({ rule: "file/not-checkable", found: "ours" }));
});

test("what the team knows that an export cannot answer holds nothing, of its own rules too", async () => {
  const { findings } = await ask(
    'owner == "x" || budget.daily > 5.0',
    { "Daily budget": "1" },
    "coverage:\n  generic: [ours]\n",
  );
  expect(findings.filter(({ found }) => found === "ours")).toEqual([]);
});

test("a budget in a currency without a rate is held, and nobody guesses", async () => {
  const { findings } = await ask("budget.daily > 5.0", { "Daily budget": "1", Currency: "JPY" });
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: "ours",
      found: "JPY",
      expected: "a rate in the policy: rates: { JPY: … }",
    }),
  );
});

test("of the ads of a campaign it speaks once, where the value stands", async () => {
  const rows = ["a", "b", "c"].map((ad) => ({
    ...row,
    Ad: ad,
    "Daily budget": "9",
    ...link("utm_source=x"),
  }));
  const yaml = `${head}rules:\n  ours: { when: budget.daily > 5.0, say: so it is }`;
  const { findings } = await runText(yaml, toCsv(rows));
  expect(findings.filter(({ rule }) => rule === "ours")).toMatchObject([
    { count: 3, header: "Daily budget" },
  ]);
});

test("a pattern that would take for ever takes no time", async () => {
  const { findings } = await ask('name.matches("(a+)+$")', { Campaign: `${"a".repeat(5000)}b` });
  expect(findings.filter(({ rule }) => rule === "ours")).toEqual([]);
});

test("a policy has its own rules beside the company's", async () => {
  const files: Record<string, string> = {
    "launchgate.yaml": 'version: 1\nextends: ./company.yaml\nrules:\n  one: { when: name == "a", say: one }',
    "company.yaml": 'version: 1\nrules:\n  two: { when: name == "b", say: two }',
  };
  const policy = await loadPolicy("launchgate.yaml", async (file) => files[file] ?? "");
  expect(policy.ownRules.map(({ id }) => id).sort()).toEqual(["one", "two"]);
});

describe("the fields are explained", () => {
  test("each of them, and no others", () => {
    expect(
      ownFieldRows()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(ownFields).sort());
    expect(Object.keys(fieldWords).sort()).toEqual(Object.keys(ownFields).sort());
  });

  test.each(ownFieldRows().map((row) => [row.name, row] as const))(
    "%s by an example that loads",
    async (name, { example }) => {
      const policy = await loadText(
        `version: 1\ncurrency: EUR\nrules:\n  own:\n    when: '${example.replaceAll("'", "''")}'\n    say: x\n`,
      );
      expect(policy.ownRules).toHaveLength(1);
      expect(example).toContain(name);
    },
  );
});
