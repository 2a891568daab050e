import type { ColumnName } from "./columns.ts";
import { segmentsOf } from "./fields/segments.ts";
import { linesTogether } from "./fields/together.ts";
import type { ExportFormat } from "./format.ts";

/** How lists of what is targeted are headed, at whichever level they stand. */
const targeting = {
  regions: ["Geography Targeting - Include"],
  "regions.excluded": ["Geography Targeting - Exclude"],
  "audiences.included": ["Audience Targeting - Include"],
  "audiences.excluded": ["Audience Targeting - Exclude"],
} as const;

const inOrder = {
  "adGroup.id": ["Io Id"],
  "campaign.id": ["Campaign Id"],
  "adGroup.name": ["Name"],
} as const;

/**
 * Structured Data Files of Display & Video 360: a file each of campaigns, insertion orders, line items, and the ad
 * groups and ads of YouTube. The gate has three levels for the platform's five. Money and dates are set on insertion
 * orders, which make up a campaign as ad groups do elsewhere; whatever stands below one is an ad of it: a line item
 * (its own amount is a part of its order's, which caps it), and YouTube's ad groups and ads. A campaign's budget is
 * what it is expected to spend and limits nothing (Display & Video 360 API: plannedSpendAmountMicros), so it is not read.
 * Sources: developers.google.com/display-video/api/structured-data-file, format and the pages of each file, v4 to v11.
 */
export const dv360Sdf: ExportFormat = {
  id: "dv360-sdf",
  label: "a Structured Data File of Display & Video 360",
  platform: "dv360",
  marks: [
    ["Io Id", "Line Item Id", "Campaign Goal", "DCM Tracking - Placement Id"],
    ["Campaign Id", "Io Id", "Line Item Id", "Ad Id"],
    ["Timestamp", "Video Ad Format", "Ad Format", "Ad Group Format", "DCM Tracking - Placement Id"],
    ["Name"],
    ["Status"],
  ],
  unlike: ["Impressions"],
  synonyms: { status: ["Status"], ...targeting },
  saysToo: { "flight.start": ["Budget Segments"], "flight.end": ["Budget Segments"] },
  ladder: ["Ad Group Id", "Line Item Id", "Io Id"],
  kindOf: (cell, has) => {
    if (has("Ad Id")) return "YouTube ad";
    if (has("Ad Group Id")) return "YouTube ad group";
    if (has("Line Item Id")) return "line item";
    if (!has("Io Id")) return "campaign";
    return /^impressions$/i.test(cell("Budget Type")) ? "insertion order in impressions" : "insertion order";
  },
  kinds: {
    campaign: {
      level: "campaign",
      columns: {
        "campaign.id": ["Campaign Id"],
        "campaign.name": ["Name"],
        "account.id": ["Advertiser Id"],
        objective: ["Campaign Goal"],
        "flight.start": ["Campaign Start Date"],
        "flight.end": ["Campaign End Date"],
      },
    },
    "insertion order": {
      level: "adGroup",
      columns: { ...inOrder, "budget.lifetime": ["Budget Segments"] },
    },
    // No money is planned, and none can be judged.
    "insertion order in impressions": { level: "adGroup", columns: inOrder },
    "line item": {
      level: "ad",
      columns: {
        "adGroup.id": ["Io Id"],
        "ad.id": ["Line Item Id"],
        "ad.name": ["Name"],
        type: ["Type"],
        "flight.start": ["Start Date"],
        "flight.end": ["End Date"],
        "tracking.tag": ["Conversion Floodlight Activity Ids", "Conversion Pixel Ids"],
      },
    },
    "YouTube ad group": { level: "ad", columns: { "ad.id": ["Ad Group Id"], "ad.name": ["Name"] } },
    "YouTube ad": {
      level: "ad",
      columns: {
        "ad.id": ["Ad Id"],
        "ad.name": ["Name"],
        landing: ["Landing Page URL"],
        copy: [
          "Action Headline",
          "Video Discovery Headline",
          "Video Discovery Description 1",
          "Video Discovery Description 2",
        ],
      },
    },
  },
  clean,
  together: { copy: linesTogether },
  written: { decimal: ".", dates: "month-first" },
  howToExport:
    "in Display & Video 360: Structured data files, Download, with Campaigns, Insertion orders, Line items, Ad groups and Ads of one SDF version, all checked in one run; only the Ads file has landing pages",
};

function clean(text: string, name: ColumnName): string {
  if (/^same as insertion order$/i.test(text)) return "";
  if (name === "budget.lifetime") return segmentsOf(text)?.total ?? text;
  if (name === "flight.start") return segmentsOf(text)?.start ?? text;
  if (name === "flight.end") return segmentsOf(text)?.end ?? text;
  // `(123;7d;);(456;all;);`: an id, and for how long or after what it counts.
  if (/^(audiences|tracking)\./.test(name) && text.includes("("))
    return [...text.matchAll(/\(\s*([^();]+)/g)].map(([, id = ""]) => id.trim()).join("; ");
  return text;
}
