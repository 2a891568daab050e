import { unbracketed } from "./fields/bracketed.ts";
import { firstSet, linesTogether, listTogether } from "./fields/together.ts";
import type { CellOf, ExportFormat } from "./format.ts";

/** Where a campaign leaves its budget to its ad groups, its spend limits only cap what they spend. */
const limits = ["campaign.budget.daily", "campaign.budget.lifetime"] as const;

/**
 * Each row names a campaign, an ad group or an ad with what stands above it repeated; the two rows below the header
 * explain it. Sources: help.pinterest.com/business, use-the-bulk-editor and bulk-editor-tips (English only, dates in
 * brackets, CLEAR, spend limits); the headers of the V2 template, which three independent programs list.
 */
export const pinterestBulk: ExportFormat = {
  id: "pinterest-bulk",
  label: "a Pinterest bulk sheet",
  platform: "pinterest",
  marks: [
    ["Campaign Name"],
    ["Lifetime Spend Limit", "Daily Spend Limit", "Default Ad Group Budget", "Campaign Order Line ID"],
    ["Ad Group Name", "Promoted Pin Name"],
    ["Promoted Pin Status", "Promoted Pin URL", "Organic Pin URL", "Ad Group Pacing Type"],
  ],
  synonyms: {
    "campaign.id": ["Campaign ID"],
    "campaign.name": ["Campaign Name"],
    "campaign.status": ["Campaign Status"],
    objective: ["Campaign Objective"],
    "campaign.budget.daily": ["Daily Spend Limit"],
    "campaign.budget.lifetime": ["Lifetime Spend Limit"],
    "flight.start": ["Campaign Start Date"],
    "flight.end": ["Campaign End Date"],
    timeZone: ["Time Zone"],
    "adGroup.id": ["Ad Group ID"],
    "adGroup.name": ["Ad Group Name"],
    "adGroup.status": ["Ad Group Status"],
    "adGroup.budget": ["Ad Group Budget"],
    "adGroup.budget.period": ["Ad Group Budget Type"],
    "adGroup.flight.start": ["Ad Group Start Date"],
    "adGroup.flight.end": ["Ad Group End Date"],
    "tracking.tag": ["Conversion Tag ID"],
    "tracking.event": ["Conversion Event"],
    "audiences.included": ["Included Audiences"],
    "audiences.excluded": ["Excluded Audiences"],
    regions: ["Locations", "Geos"],
    "regions.excluded": ["Excluded Locations", "Excluded Geos"],
    "ad.id": ["Promoted Pin ID"],
    "ad.name": ["Promoted Pin Name"],
    "ad.status": ["Promoted Pin Status"],
    landing: ["Promoted Pin URL", "Organic Pin URL"],
    "landing.also": [1, 2, 3, 4, 5].map((card) => `Carousel Card ${card} Destination URL`),
    copy: ["Pin Title", "Pin Description"],
  },
  together: {
    copy: linesTogether,
    landing: firstSet,
    regions: listTogether,
    "regions.excluded": listTogether,
  },
  kindOf,
  kinds: {
    campaign: { level: "campaign" },
    "campaign without a budget": { level: "campaign", without: limits },
    "ad group": { level: "adGroup" },
    "ad group with a budget": { level: "adGroup", without: limits },
    ad: { level: "ad" },
    "ad of an ad group with a budget": { level: "ad", without: limits },
    instruction: { skip: "instruction row" },
  },
  clean: (text, name) => {
    if (/^clear$/i.test(text)) return "";
    const inner = unbracketed(text);
    // A postal code lies in its country; excluded, it is only a part of it.
    if (name === "regions") return inner.replace(/\b([A-Z]{2}):[^;]+/g, "$1");
    // The help pages write the year with two digits as well as with four.
    return name.includes("flight.") ? inner.replace(/^(\d\d-\d\d-\d\d)$/, "20$1") : inner;
  },
  written: { decimal: "." },
  howToExport:
    'in Pinterest Ads Manager: on the reporting page of the campaigns, export as "Bulk sheet for editing or duplicating"',
};

function kindOf(cell: CellOf): string {
  if (["Campaign ID", "Campaign Objective", "Campaign Status"].some((header) => cell(header).startsWith("#")))
    return "instruction";
  const ofGroups = /^no$/i.test(cell("Campaign Budget"));
  const filled = (...headers: string[]) => headers.some((header) => cell(header) !== "");
  if (
    filled(
      "Promoted Pin ID",
      "Promoted Pin Name",
      "Promoted Pin Status",
      "Existing Pin ID",
      "Media File Name",
    )
  )
    return ofGroups ? "ad of an ad group with a budget" : "ad";
  if (filled("Ad Group ID", "Ad Group Name")) return ofGroups ? "ad group with a budget" : "ad group";
  return ofGroups ? "campaign without a budget" : "campaign";
}
