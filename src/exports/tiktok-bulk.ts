import type { ExportFormat } from "./format.ts";

/**
 * Each row is an ad with its ad group and campaign repeated. Sources: ads.tiktok.com/help, troubleshooting-bulk-import-export,
 * troubleshoot-bulk-import-issues and import-ads-auto-fix (ids with a prefix, CSV in UTF-8); the 127 headers and the words
 * `On`, `No Limit`, `All` as two independent programs write them.
 */
export const tiktokBulk: ExportFormat = {
  id: "tiktok-bulk",
  label: "a TikTok bulk file",
  platform: "tiktok",
  marks: [
    ["Advertising Objective"],
    ["Campaign Budget Type", "Campaign Budget Amount"],
    ["Ad Group Budget Type", "Ad Group Budget Amount"],
    ["Use TikTok Account", "TikTok Pixel ID", "Include audience ID", "Exclude audience ID"],
  ],
  synonyms: {
    "campaign.id": ["Campaign ID"],
    "campaign.name": ["Campaign Name"],
    "campaign.status": ["Campaign Status"],
    type: ["Campaign type"],
    objective: ["Advertising Objective"],
    "campaign.budget": ["Campaign Budget Amount"],
    "campaign.budget.period": ["Campaign Budget Type"],
    "adGroup.id": ["Ad Group ID"],
    "adGroup.name": ["Ad Group Name"],
    "adGroup.status": ["Ad Group Status"],
    "adGroup.budget": ["Ad Group Budget Amount"],
    "adGroup.budget.period": ["Ad Group Budget Type"],
    "flight.start": ["Start Time"],
    "flight.end": ["End Time"],
    "tracking.pixel": ["TikTok Pixel ID"],
    "tracking.event": ["Pixel Event"],
    "audiences.included": ["Include audience ID"],
    "audiences.excluded": ["Exclude audience ID"],
    regions: ["Location"],
    "ad.id": ["Ad ID"],
    "ad.name": ["Ad Name"],
    "ad.status": ["Ad Status"],
    landing: ["Web URL"],
    "landing.also": ["Fallback Website URL"],
    copy: ["Text"],
  },
  clean: (text, name) => {
    if (/^no limit$/i.test(text)) return "";
    // "All" means that none was chosen, except of places: there it is the whole world.
    if (/^all$/i.test(text) && name.startsWith("audiences.")) return "";
    if (name.endsWith(".id")) return text.replace(/^id:\s*/i, "");
    if (name.startsWith("audiences.") || name === "tracking.pixel")
      return text.replace(/\bid:\s*/gi, "").replace(/\s*,\s*/g, "; ");
    // `United States,Germany`, but `Korea, Republic of`.
    return name === "regions" ? text.replace(/,(?=\S)/g, "; ") : text;
  },
  written: { decimal: "." },
  howToExport:
    "in TikTok Ads Manager, with the interface in English: select the campaigns, choose Bulk export and download the ads (at most 999 rows at a time)",
};
