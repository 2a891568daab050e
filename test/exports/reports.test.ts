import { expect, test } from "vitest";
import { understandFile } from "../../src/gate/fields.ts";
import { emptyPolicy } from "../../src/policy/empty.ts";
import { textSource } from "../run.ts";

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
  await expect(understandFile(textSource("report.csv", text), emptyPolicy(), undefined)).rejects.toThrow(
    message,
  );
});
