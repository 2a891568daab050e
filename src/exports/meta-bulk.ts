import { quoteItem } from "../values/text.ts";
import { linesTogether, listTogether } from "./fields/together.ts";
import type { ExportFormat } from "./format.ts";
import { setHere } from "./meta/budgets.ts";

/**
 * Sources: Meta Business Help, "Import and export in bulk"; the templates and rows of public programs that write and
 * read such files: UTF-16 with tabs as Ads Manager exports them, UTF-8 with commas as people import them.
 */
export const metaBulk: ExportFormat = {
  id: "meta-bulk",
  label: "a bulk export of Meta Ads Manager",
  platform: "meta",
  marks: [
    ["Campaign Name", "Campaign ID"],
    ["Ad Set Run Status", "Ad Set Time Start", "Optimized Conversion Tracking Pixels", "Campaign Objective"],
    ["Ad Set Name", "Ad Set ID"],
    [
      "Ad Set Daily Budget",
      "Ad Set Lifetime Budget",
      "Campaign Daily Budget",
      "Creative Type",
      "Buying Type",
    ],
  ],
  unlike: ["Reporting starts", "Amount spent", "Ad Group ID"],
  synonyms: {
    type: ["Buying Type"],
    "campaign.id": ["Campaign ID"],
    "campaign.name": ["Campaign Name"],
    "campaign.status": ["Campaign Status"],
    "campaign.budget.daily": ["Campaign Daily Budget"],
    "campaign.budget.lifetime": ["Campaign Lifetime Budget"],
    "flight.start": ["Campaign Start Time"],
    "flight.end": ["Campaign Stop Time"],
    objective: ["Campaign Objective"],
    categories: ["Special Ad Categories", "Special Ad Category"],
    ageMin: ["Age Min"],
    "adGroup.id": ["Ad Set ID"],
    "adGroup.name": ["Ad Set Name"],
    "adGroup.status": ["Ad Set Run Status"],
    "adGroup.budget.daily": ["Ad Set Daily Budget"],
    "adGroup.budget.lifetime": ["Ad Set Lifetime Budget"],
    "adGroup.flight.start": ["Ad Set Time Start"],
    "adGroup.flight.end": ["Ad Set Time Stop"],
    "audiences.included": ["Custom Audiences", "Advantage Audience"],
    "audiences.excluded": ["Excluded Custom Audiences"],
    regions: [
      "Countries",
      "Country Groups",
      "Regions",
      "Cities",
      "Zip",
      "Geo Markets (DMA)",
      "Global Regions",
      ...["Large", "Medium", "Small"].map((size) => `${size} Geo Areas`),
      "Metro Areas",
      "Addresses",
    ],
    "regions.excluded": ["Excluded Countries", "Excluded Global Regions"],
    "tracking.pixel": ["Optimized Conversion Tracking Pixels", "Conversion Tracking Pixels"],
    "tracking.conversion": ["Optimized Custom Conversion ID"],
    "tracking.event": ["Optimized Event"],
    "ad.id": ["Ad ID"],
    "ad.name": ["Ad Name"],
    "ad.status": ["Ad Status"],
    landing: ["Link", "Template URL"],
    "landing.also": [
      ...Array.from({ length: 9 }, (_, index) => `Additional Link ${index + 1}`),
      ...Array.from({ length: 10 }, (_, index) => `Product ${index + 1} - Link`),
    ],
    tags: ["URL Tags"],
    copy: ["Title", "Body", "Link Description"],
  },
  together: {
    landing: listTogether,
    "audiences.included": listTogether,
    regions: listTogether,
    "regions.excluded": listTogether,
    "tracking.pixel": listTogether,
    copy: linesTogether,
  },
  clean: (text, name) => {
    if (text === "[]") return "";
    if (/\.id$/.test(name)) return text.replace(/^[a-z]{1,2}:(?=\d)/, "");
    if (/budget/.test(name)) return setHere(text);
    if (name === "tracking.pixel") return text.replace(/\btp:(?=\d)/g, "");
    if (name === "audiences.included") return advantage(text) ?? audiences(text);
    return name === "audiences.excluded" ? audiences(text) : text;
  },
  repeats: [
    "regions",
    "regions.excluded",
    "audiences.included",
    "audiences.excluded",
    "tracking.pixel",
    "tracking.conversion",
    "tracking.event",
  ],
  // It writes no thousands; a person who does is asked.
  written: { dates: "month-first" },
  dateShape: /[ap]m$/i,
  howToExport:
    "in Ads Manager: tick the campaigns, then Export & import, Export selected, as CSV; columns that are empty everywhere are left out",
};

/** `2380: Lookalike (US, 10%), 2381: Buyers`: a comma ends a name only before the next id. */
function audiences(text: string): string {
  return text
    .split(/,\s*(?=\d{4,}(?::|\s*(?:,|$)))/)
    .map((item) => quoteItem(item.trim()))
    .join("; ");
}

/** With Advantage+ audience the lists only suggest whom to reach. Source: Marketing API, targeting_automation. */
function advantage(text: string): string | undefined {
  if (/^(0|no|false)$/i.test(text)) return "";
  return /^(1|yes|true)$/i.test(text) ? "Advantage+ audience" : undefined;
}
