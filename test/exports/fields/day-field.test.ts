import { expect, test } from "vitest";
import { runText } from "../../run.ts";

const header =
  "Campaign ID,Funding Source ID,Campaign Name,Campaign Start Date,Campaign End Date,Campaign Status,Ad Group ID,Ad Group Name,Ad Group Start Time,Ad Group End Time";

/** An ad group's own days do not hide that its campaign ends before them. */
test.each([
  ["its own days, within its campaign's", "2026-12-01,2026-12-31", "2026-12-02,2026-12-20", []],
  ["its campaign ends first", "2026-12-01,2026-12-10", "2026-12-02,2026-12-20", []],
  [
    "its campaign has ended already",
    "2026-01-01,2026-10-31",
    "2026-12-02,2026-12-20",
    ["flight/past 2026-10-31", "flight/reversed 2026-10-31"],
  ],
  [
    "its campaign's end is unreadable",
    "2026-12-01,soon",
    "2026-12-02,2026-12-20",
    ["flight/unreadable soon"],
  ],
  ["its own end is unreadable", "2026-12-01,2026-12-31", "2026-12-02,soon", ["flight/unreadable soon"]],
  ["its campaign has no days", ",", "2026-12-02,2026-12-20", []],
])("%s", async (_, campaign, own, expected) => {
  const report = await runText(
    "version: 1",
    `${header}\n8w,ly,alpha,${campaign},PAUSED,6c,Founders,${own}\n`,
  );
  expect(report.errors).toEqual([]);
  const said = report.findings.filter(({ rule }) => rule.startsWith("flight/"));
  expect(said.map(({ rule, found }) => `${rule} ${found}`).sort()).toEqual(expected);
});
