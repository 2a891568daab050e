import type { CellOf, ExportFormat } from "./format.ts";

/**
 * Ad groups with their campaigns repeated; new ones have ids such as `new C1`. Posts are named by id, and their links
 * stand nowhere. Sources: business.twitter.com/en/help, campaign-editing-and-optimization/ads-editor; the headers as a
 * program that fills the spreadsheet in writes them.
 */
export const xAds: ExportFormat = {
  id: "x-ads",
  label: "an X Ads editor spreadsheet",
  platform: "x",
  marks: [
    ["Campaign Name"],
    ["Funding Source ID", "Agency Credit Line Purchase Order Number"],
    ["Ad Group Start Time", "Ad Group End Time", "Ad Group Serving Status", "Ad Group Placement"],
  ],
  synonyms: {
    "campaign.id": ["Campaign ID"],
    "campaign.name": ["Campaign Name"],
    "campaign.status": ["Campaign Status"],
    objective: ["Campaign Objective"],
    "campaign.budget.daily": ["Campaign Daily Budget"],
    "campaign.budget.lifetime": ["Campaign Total Budget"],
    "flight.start": ["Campaign Start Date"],
    "flight.end": ["Campaign End Date"],
    "adGroup.id": ["Ad Group ID"],
    "adGroup.name": ["Ad Group Name"],
    "adGroup.status": ["Ad Group Status", "Ad Group Serving Status"],
    "adGroup.budget.daily": ["Ad Group Daily Budget"],
    "adGroup.budget.lifetime": ["Ad Group Total Budget"],
    "adGroup.flight.start": ["Ad Group Start Time"],
    "adGroup.flight.end": ["Ad Group End Time"],
    "tracking.tag": ["Website Conversion Tag ID"],
    "audiences.included": ["Tailored Audience List", "Custom Audience List"],
    "audiences.excluded": ["Tailored Audience List Excluded", "Custom Audience List Excluded"],
    regions: ["Location"],
  },
  kindOf: (cell: CellOf) =>
    cell("Ad Group ID") !== "" || cell("Ad Group Name") !== "" ? "ad group" : "campaign",
  kinds: { campaign: { level: "campaign" }, "ad group": { level: "adGroup" } },
  // `i1a2b3:Germany` is the id of a targeting criterion and its name; new campaigns only say that they are new.
  clean: (text, name) => {
    if (name.startsWith("audiences.") || name === "regions")
      return text.replace(/(^|;)\s*[a-z0-9]+:/gi, "$1 ");
    return text;
  },
  written: { decimal: "." },
  howToExport: "in X Ads: Tools, Ads editor, choose the dates, Export spreadsheet",
};
