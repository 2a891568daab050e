import { isTotalLabel } from "../facts/totals.ts";
import { linesTogether, listTogether } from "./fields/together.ts";
import type { CellOf, ExportFormat } from "./format.ts";
import { adText } from "./google-ads/ad-text.ts";
import { reportHeaders as header, reportTypes } from "./google-ads/report-headers.ts";

/** What only settings and sheets for uploads have. */
const uploads = ["Row Type", "Delivery method", "Exclusion"];

/**
 * Sources: downloads of the campaign, ad group, ad and settings tables in English and Portuguese; readers of such files
 * in Spanish, French and German; the templates for bulk uploads (Google Ads, Tools, Bulk actions, Uploads).
 */
export const googleAdsReport: ExportFormat = {
  id: "google-ads-report",
  label: "a Google Ads report or bulk sheet",
  platform: "google-ads",
  // A title and a range of days: `Campaign report`, `July 8, 2026 - July 31, 2026`.
  opens:
    /^[^\n]*(?:report|relatório|informe|rapport|bericht)\b[^\n]*\n(?:all time$|[^\n]*\b20\d\d [-–] [^\n]*\b20\d\d$)/i,
  marks: [
    [...header.campaign, "Campaign name"],
    [...header.score, ...uploads, "Impr.", "Interactions", "Campaign Group Name"],
    [
      ...header.campaignStatus,
      ...header.campaignType,
      ...header.currency,
      "Action",
      "Ad status",
      "Ad group status",
      "Keyword status",
    ],
    [...header.cost, ...uploads, "Impr."],
  ],
  unlike: [
    // Google Ads Editor's own.
    "Account settings",
    "Campaign#Original",
    "Criterion Type",
    "Flexible Reach",
    "Languages",
    // A sheet of several platforms, Microsoft's, Amazon's, Pinterest's, LinkedIn's, Meta's and Search Ads 360's.
    "Account number",
    "Entity",
    "Record Type",
    "Amount spent",
    "Gregorian date",
    "Landing page",
    "Promoted Pin ID",
    "Promoted Pin Name",
    "Campaign Objective",
    "Platform",
    "Channel",
    "Spend",
    "Total Spent",
  ],
  synonyms: {
    "account.id": ["Customer ID", "External customer ID"],
    account: ["Account name", "Account"],
    "campaign.id": [...header.campaignId],
    "campaign.name": [...header.campaign, "Campaign name"],
    "campaign.status": [...header.campaignStatus],
    "adGroup.id": [...header.adGroupId],
    "adGroup.name": [...header.adGroup],
    "adGroup.status": [...header.adGroupStatus],
    type: [...header.campaignType],
    "campaign.budget": [...header.budget],
    "campaign.budget.period": [...header.budgetType],
    "budget.shared": [...header.budgetName],
    currency: [...header.currency],
    euPolitical: ["EU political ads"],
    "flight.start": ["Campaign start date", "Start date"],
    "flight.end": ["Campaign end date", "End date"],
    regions: ["Location"],
    "regions.excluded": ["Exclusion"],
    template: [...header.template],
    suffix: [...header.suffix],
    params: [...header.params],
  },
  kindOf,
  kinds: {
    ad: {
      level: "ad",
      columns: {
        "ad.id": ["Ad ID"],
        "ad.status": [...header.adStatus],
        landing: [...header.finalUrl],
        "landing.also": [...header.mobileUrl],
        copy: ["Ad", ...adText],
      },
    },
    "keyword with a page of its own": {
      level: "ad",
      columns: {
        "ad.id": ["Keyword ID"],
        "ad.name": [...header.keyword],
        "ad.status": ["Keyword status"],
        landing: [...header.finalUrl],
        "landing.also": [...header.mobileUrl],
      },
    },
    "keyword without a link of its own": { skip: "keyword row without a link of its own" },
    "to be removed": { skip: "row marked Remove" },
    totals: { skip: "totals row" },
  },
  clean: (text, name) => (text === "--" ? "" : name === "type" ? (reportTypes[text] ?? text) : text),
  written: { decimal: "evidence", dates: "evidence" },
  together: { currency: listTogether, copy: linesTogether },
  isReport: true,
  howToExport:
    "in Google Ads: Campaigns, Columns, Modify columns, Attributes, add Budget, Budget type, Currency code, Campaign start date, Campaign end date, Tracking template and Final URL suffix (for ads: Final URL), then Download, .csv; or export the account from Google Ads Editor",
};

/** Reports have rows of one kind and totals; the sheets for bulk uploads say it in a column. */
function kindOf(cell: CellOf): string {
  const first = (headers: readonly string[]) =>
    headers
      .map((header) => googleAdsReport.clean?.(cell(header), "campaign.name") ?? "")
      .find((text) => text !== "") ?? "";
  const name = first([...header.campaign, ...header.adGroup]);
  if (isTotalLabel(name) && first(statuses) === "") return "totals";
  const type = cell("Row Type").toLowerCase();
  if (type !== "" && /^remove$/i.test(cell("Action"))) return "to be removed";
  if (type === "campaign" || type === "ad group") return "";
  const hasPage = first(header.finalUrl) !== "";
  if (type === "keyword" || (type === "" && first(header.keyword) !== ""))
    return hasPage ? "keyword with a page of its own" : "keyword without a link of its own";
  if (type !== "" && !/\bad$/.test(type)) return type;
  return type !== "" || hasPage || first([...header.adStatus, "Ad type", "Headline 1"]) !== "" ? "ad" : "";
}

const statuses = [...header.campaignStatus, ...header.adGroupStatus, ...header.adStatus];
