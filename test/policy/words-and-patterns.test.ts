import { expect, test } from "vitest";
import { runText } from "../run.ts";
import { problemsOf } from "./policy-text.ts";

const head = "version: 1\ncurrency: EUR\n";
const channels =
  "channels:\n  search: { platform: [google-ads] }\n  paid-social: { platform: [meta, linkedin] }\n";

test.each([
  'audiences: [{ deny: ["/x.*y/"] }]',
  'audiences: [{ exclude: ["/x/"] }]',
  'budgets: [{ name: "/a.*/", daily: 1 }]',
  'budgets: [{ name: [b, "/a.*/"], daily: 1 }]',
])("a pattern where words are meant would never be found: %s", async (text) => {
  const said = await problemsOf(`${head}${text}\n`);
  expect(said.map(({ message }) => message)).toEqual([
    expect.stringContaining("is a pattern, and this takes plain words"),
  ]);
});

test.each([
  ["Platform", "Meta/Instagram", ["budget/over-daily-cap"]],
  ["Platform", "Facebook Ads Manager", ["file/unknown-platform"]],
  ["Platform", "Google Search", ["file/unknown-platform"]],
  ["Platform", "Our newsletter", []],
  ["Channel", "Facebook", ["budget/over-daily-cap"]],
  ["Channel", "Paid Social", ["budget/over-daily-cap"]],
  ["Channel", "Email", []],
  ["Channel", "Organic", []],
])("no cap is escaped by a word of one's own: %s %s", async (column, word, rules) => {
  const policy = `${head}${channels}budgets: [{ channel: paid-social, daily: 1 }]\n`;
  const text = `${column},Campaign,Daily budget,End date\n${word},a,4,2026-12-31\n`;
  const { findings } = await runText(policy, text);
  expect(findings.map(({ rule }) => rule).filter((rule) => rule !== "file/not-checkable")).toEqual(rules);
});

test.each(["Paid social ads", "Social"])(
  "a channel that may be the policy's is asked about: %s",
  async (word) => {
    const policy = `${head}${channels}budgets: [{ channel: paid-social, daily: 1 }]\n`;
    const { findings } = await runText(
      policy,
      `Channel,Campaign,Daily budget,End date\n${word},a,4,2026-12-31\n`,
    );
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      expect.stringContaining(
        "file/not-checkable: budget could not be checked in 1 row: the export does not say the channel",
      ),
    ]);
  },
);
