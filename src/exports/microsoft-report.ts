import { linesTogether } from "./fields/together.ts";
import type { ExportFormat } from "./format.ts";

/**
 * Sources: Microsoft Advertising, Reporting Service Manager (the lines above and below a report, bingads-13/guides),
 * its ReportColumn value sets (names without spaces, as the API writes them), and the headers of reports from the
 * website, which have spaces.
 */
export const microsoftReport: ExportFormat = {
  id: "microsoft-report",
  label: "a Microsoft Advertising report",
  platform: "microsoft-ads",
  opens: /^Report Name: /,
  marks: [
    ["TimePeriod", "Gregorian date"],
    ["Account name", "Account ID", "Account number"],
    ["Campaign name", "Campaign ID", "Campaign"],
    ["Impressions", "Clicks", "Spend"],
  ],
  isReport: true,
  synonyms: {
    account: ["Account name"],
    "account.id": ["Account ID"],
    type: ["Campaign type"],
    "campaign.id": ["Campaign ID"],
    "campaign.name": ["Campaign name"],
    "campaign.status": ["Campaign status"],
    "adGroup.id": ["Ad group ID"],
    "adGroup.name": ["Ad group", "Ad group name"],
    "adGroup.status": ["Ad group status"],
    "ad.id": ["Ad ID"],
    "ad.name": ["Ad title"],
    "ad.status": ["Ad status"],
    "campaign.budget": ["Budget"],
    "campaign.budget.period": ["Budget type"],
    "campaign.budget.daily": ["Daily budget"],
    "budget.shared": ["Budget name"],
    currency: ["Currency code"],
    landing: ["Final URL"],
    "landing.also": ["Mobile final URL"],
    template: ["Tracking template"],
    suffix: ["Final URL suffix"],
    params: ["Custom parameters"],
    copy: ["Title part 1", "Title part 2", "Title part 3", "Headline", "Ad description", "Ad description 2"],
  },
  fallbacks: { "account.id": ["Account number"], "campaign.name": ["Campaign"] },
  together: { copy: linesTogether },
  clean: (text) => (text === "-" || text === "--" ? "" : text),
  written: { decimal: "evidence", dates: "evidence" },
  howToExport:
    "download the settings instead: in Microsoft Advertising, Campaigns, More, Download bulk file, with campaigns, ad groups, ads, locations and audiences",
};
