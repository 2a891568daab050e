import { quoteItem } from "../values/text.ts";
import { linesTogether, listTogether } from "./fields/together.ts";
import type { ExportFormat, Headers } from "./format.ts";
import { placesIn } from "./linkedin/places.ts";

const campaign: Headers = {
  "campaign.id": ["Campaign ID"],
  // The sheet of ads still calls it by its name before the levels were renamed.
  "campaign.name": ["Campaign Name", "Campaign Group Name"],
};
const adSet: Headers = { ...campaign, "adGroup.id": ["Ad Set ID"], "adGroup.name": ["Ad Set Name"] };

/**
 * Three files of one download, campaign_Edit, ad_set_Edit and ad_Edit; a header that must be filled has an asterisk.
 * Whom an ad set targets is one text, places too; nothing says which conversions are tracked.
 * Sources: LinkedIn Help, "Bulk edit with a file"; the columns of a public program that edits such files.
 */
export const linkedinBulk: ExportFormat = {
  id: "linkedin-bulk",
  label: "a bulk edit file of LinkedIn Campaign Manager",
  platform: "linkedin",
  exactMarks: true,
  marks: [
    [
      "*Account ID",
      "*Campaign Name",
      "*Campaign Status",
      "*Ad Set Name",
      "*Ad Name",
      "*Creative Status",
      "*Ad Status",
    ],
    ["Campaign ID", "*Campaign ID"],
    ["*Campaign Status", "*Campaign Start Date", "Campaign Shared Total Budget", "Ad Set ID", "*Ad Set ID"],
  ],
  unlike: ["Total Spent", "Ad Group ID", "Ad Set Run Status"],
  synonyms: { account: ["Account Name"], "account.id": ["Account ID"] },
  groupsApart: true,
  kindOf: (cell) => {
    const has = (...headers: readonly string[]) => headers.some((header) => cell(header) !== "");
    if (has("Ad ID", "Ad Name", "Ad content name", "Creative Status", "Ad Status")) return "ad";
    return has("Ad Set ID", "Ad Set Name", "Ad Set Status") ? "ad set" : "campaign";
  },
  kinds: {
    campaign: {
      level: "campaign",
      columns: {
        ...campaign,
        "campaign.status": ["Campaign Status"],
        "campaign.budget.lifetime": ["Campaign Shared Total Budget", "Campaign Total Budget"],
        "flight.start": ["Campaign Start Date"],
        "flight.end": ["Campaign End Date"],
      },
    },
    "ad set": {
      level: "adGroup",
      columns: {
        ...adSet,
        "adGroup.status": ["Ad Set Status"],
        "adGroup.budget.daily": ["Ad Set Daily Budget"],
        "adGroup.budget.lifetime": ["Ad Set Lifetime Budget", "Ad Set Total Budget"],
        "adGroup.flight.start": ["Ad Set Start Date"],
        "adGroup.flight.end": ["Ad Set End Date"],
        "audiences.included": ["Audience Template ID", "Audience String"],
        objective: ["Objective"],
        type: ["Ad Format"],
      },
    },
    ad: {
      level: "ad",
      columns: {
        ...adSet,
        "ad.id": ["Ad ID"],
        "ad.name": ["Ad Name", "Ad content name"],
        "ad.status": ["Creative Status", "Ad Status"],
        landing: ["Destination URL"],
        "landing.also": Array.from({ length: 10 }, (_, index) => `Card ${index + 1} Destination URL`),
        copy: ["Introductory", "Headline", "Description"],
      },
    },
  },
  together: { "audiences.included": listTogether, copy: linesTogether },
  saysToo: { regions: ["Audience String"], "regions.excluded": ["Audience String"] },
  // Of an ad set with an audience template, the template has the places, and no ad set is without any.
  untoldByBlank: ["regions", "regions.excluded"],
  clean: (text, name) => {
    if (name === "regions" || name === "regions.excluded") return placesIn(text, name);
    return name === "audiences.included" && !/^\d+$/.test(text) ? quoteItem(text) : text;
  },
  written: { dates: "month-first" },
  dateShape: /^\d{2}\/\d{2}\/\d{4}/,
  datesLookAlike: true,
  howToExport:
    "in Campaign Manager: tick the campaigns, then Bulk actions, Bulk edit, Export, and check campaign_Edit, ad_set_Edit and ad_Edit in one run",
};
