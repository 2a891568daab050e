import { expect, test } from "vitest";
import { runText } from "../run.ts";

test.each([
  ["the ad group's own row", "Campaign,Ad group\nspring,atlas\n", ["ad group"]],
  ["an ad's row", "Campaign,Ad group,Ad\nspring,atlas,video\n", ["ad group"]],
  ["a campaign's row", "Campaign,Ad group\nspring,\n", []],
])("an ad group's name is judged on %s", async (_, text, said) => {
  const { findings } = await runText(
    'vocabulary: { region: [us, de] }\nnames: { ad-group: "{region}_x" }',
    text,
  );
  const of = findings.filter(({ rule }) => rule === "name/off-template");
  expect(of.map(({ header }) => header?.toLowerCase())).toEqual(said);
});

test.each([
  ["another platform's source is said to be so", "Meta", "google", "that of google-ads, and this is meta"],
  ["a word of nobody's is not in the vocabulary", "Meta", "paper", "not in the vocabulary"],
])("%s", async (_, platform, source, message) => {
  const policy = "utm:\n  source: { meta: [facebook] }";
  const text = `Campaign,Platform,Landing page\nspring,${platform},https://example.com/?utm_source=${source}\n`;
  const { findings } = await runText(policy, text);
  expect(findings.map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
});

test.each([
  ["no column for them: nobody can say", "", "", "file/not-checkable"],
  ["a column that does not say it", ",Extra", ",{_other}=x", "macro/undefined-parameter"],
  ["a column that says it wrong", ",Extra", ",{_campaign}=x", "utm/off-template"],
  ["a column that says it right", ",Extra", ",{_campaign}=us_x", undefined],
])("a custom parameter, and %s", async (_, header, cell, rule) => {
  const policy =
    'vocabulary: { region: [us, de] }\nutm: { campaign: "{region}_x" }\ncolumns: { params: Extra }';
  const page = "https://example.com/?utm_campaign={_campaign}";
  const text = `Campaign,Platform,Landing page${header}\nspring,Google Ads,${page}${cell}\n`;
  const { findings } = await runText(policy, text);
  expect(findings.map((finding) => finding.rule)).toEqual(rule === undefined ? [] : [rule]);
});

test.each([
  [
    "Meta",
    "utm_source is in the link more than once, with different values; on meta that of the URL tags wins: b",
  ],
  ["TikTok", "utm_source is in the link more than once, with different values"],
])("of a doubled parameter %s takes its own", async (platform, message) => {
  const text = `Campaign,Platform,Landing page,URL tags\nspring,${platform},https://e.com/?utm_source=a,utm_source=b\n`;
  const { findings } = await runText(undefined, text);
  expect(findings.map((finding) => finding.message)).toContain(message);
});
