import { expect, test } from "vitest";
import { emptyPolicy } from "../../src/policy/empty.ts";
import { textSource, understandOne } from "../run.ts";

/** A report that only says what has run is refused, with the way to the settings. */
test.each([
  [
    "Microsoft: performance only",
    '"Report Name: October"\r\n"Report Time: 10/1/2026"\r\n"Rows: 1"\r\n\r\n"AccountId","CampaignId","Clicks","Spend"\r\n"1","2","35","4.10"\r\n',
    /^this is a Microsoft Advertising report: it says what has run .*Download bulk file/,
  ],
  [
    "Microsoft: nothing has run, and no campaign is named",
    '"Report Name: October"\r\n"Rows: 0"\r\n\r\n"AccountName","Keyword","Clicks"\r\n"©2026 Microsoft Corporation. All rights reserved. "\r\n',
    /^this is a Microsoft Advertising report: it says what has run .*Download bulk file/,
  ],
  [
    "Microsoft: without the lines above the header",
    "TimePeriod,AccountId,CampaignName,Clicks,Spend\n2022-10-18,1,alpha,35,4.10\n",
    /^this is a Microsoft Advertising report: it says what has run .*Download bulk file/,
  ],
])("%s", async (_, text, message) => {
  await expect(understandOne(textSource("report.csv", text), emptyPolicy(), undefined)).rejects.toThrow(
    message,
  );
});

test("a table that only counts what has run is refused, whoever wrote it", async () => {
  const text = "campaign_id,date,clicks,impressions,cost_micros\n1,2026-10-01,35,400,4100000\n";
  await expect(understandOne(textSource("stats.csv", text), emptyPolicy(), undefined)).rejects.toThrow(
    /it says what has run and carries no settings to check/,
  );
});

test("a history of which nobody can say what is newest is refused", async () => {
  const text =
    "id,name,account_id,modified_time,status,budget\n1,alpha,9,11/20/2026 07:26,Active,5\n1,alpha,9,11/21/2026 07:26,Active,6\n";
  await expect(understandOne(textSource("history.csv", text), emptyPolicy(), undefined)).rejects.toThrow(
    /several versions of 1, and which is the newest cannot be told: its modified_time is "11\/21\/2026 07:26"/,
  );
});
