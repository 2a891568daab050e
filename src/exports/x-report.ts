import type { ExportFormat } from "./format.ts";

/**
 * `Campaign URL` leads to X Ads and is nobody's landing page. Source: business.twitter.com/en/help,
 * campaign-measurement-and-analytics/export-csv-definitions.
 */
export const xReport: ExportFormat = {
  id: "x-report",
  label: "a report of X Ads",
  marks: [
    ["Campaign"],
    ["Campaign URL"],
    ["Campaign start date"],
    ["Spend", "Impressions"],
    ["Billed engagements", "Engagements", "Time", "Reposts", "Retweets"],
  ],
  synonyms: {},
  refusal:
    "it says what has run and carries no settings to check; export those in X Ads: Tools, Ads editor, choose the dates, Export spreadsheet",
};
