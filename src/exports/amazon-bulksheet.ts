import { linesTogether } from "./fields/together.ts";
import type { CellOf, ExportFormat, Headers, RowKind } from "./format.ts";

/**
 * A sheet of an Amazon Ads bulksheet (Sponsored Products, Brands, Display), saved on its own, and the sheets of before
 * 2021 with a `Record Type`. Amazon publishes no schema of them. Sources: header rows of downloaded sheets as public
 * readers of them list them, and Amazon's names of entities (Advertising API, bulk operations).
 * On new rows the id cells hold a text that links them; names for information stand beside names for editing.
 */
export const amazonBulksheet: ExportFormat = {
  id: "amazon-bulksheet",
  label: "a sheet of an Amazon Ads bulksheet",
  platform: "amazon-ads",
  marks: [
    ["Entity", "Record Type"],
    ["Campaign ID"],
    ["Operation", "Record ID"],
    ["Daily Budget", "Budget", "Campaign Daily Budget", "Campaign Budget"],
  ],
  synonyms: {
    type: ["Product"],
    status: ["State", "Status"],
    "campaign.status": ["Campaign Status"],
    "adGroup.status": ["Ad Group Status"],
  },
  // Older sheets without names for information repeat the name in every row.
  fallbacks: { "campaign.name": ["Campaign Name"] },
  kindOf,
  kinds: {
    campaign: campaign(["Campaign Name", "Campaign"]),
    "campaign named for information": campaign(["Campaign Name (Informational only)"]),
    "campaign with a page": campaign(["Campaign Name"], { landing: ["Landing Page URL"] }),
    "draft campaign": campaign(["Campaign Name"], {
      "campaign.id": ["Draft Campaign ID"],
      landing: ["Landing Page URL"],
    }),
    "ad group": group(["Ad Group Name", "Ad Group"]),
    "ad group named for information": group(["Ad Group Name (Informational only)"]),
    ad: { level: "ad", columns: adColumns() },
    "ad of products": { level: "ad", columns: adColumns(), without: ["landing"] },
    "audience targeting": {
      addsTo: "audiences.included",
      of: "adGroup",
      columns: { ...inGroup(), "audiences.included": ["Targeting Expression"] },
    },
  },
  together: { copy: linesTogether },
  written: { decimal: "evidence", dates: "evidence" },
  howToExport:
    "in Amazon Ads: Sponsored ads, Bulk operations, Create spreadsheet for download, with campaigns without impressions too; only Sponsored Brands sheets have landing pages",
};

function kindOf(cell: CellOf): string {
  const entity = (cell("Entity") || cell("Record Type")).toLowerCase();
  if (/^archive$/i.test(cell("Operation"))) return `archived ${entity}`;
  const hasPage = cell("Landing Page URL") !== "";
  if (entity === "campaign") {
    if ((cell("Campaign Name") || cell("Campaign")) === "") return "campaign named for information";
    return hasPage ? "campaign with a page" : entity;
  }
  if (entity === "ad group")
    return (cell("Ad Group Name") || cell("Ad Group")) === "" ? "ad group named for information" : entity;
  if (!/\bad$/.test(entity)) return entity;
  // A list of products is a page that Amazon makes.
  return !hasPage && (cell("Landing Page ASINs") || cell("Creative ASINs")) !== "" ? "ad of products" : "ad";
}

function campaign(names: readonly string[], more: Headers = {}): RowKind {
  return {
    level: "campaign",
    columns: {
      "campaign.id": ["Campaign ID"],
      "campaign.name": names,
      "budget.daily": ["Daily Budget", "Campaign Daily Budget"],
      budget: ["Budget", "Campaign Budget"],
      "budget.period": ["Budget Type"],
      "flight.start": ["Start Date", "Campaign Start Date"],
      "flight.end": ["End Date", "Campaign End Date"],
      copy: ["Creative Headline"],
      ...more,
    },
  };
}

function inCampaign(): Headers {
  return {
    "campaign.id": ["Campaign ID"],
    "campaign.name": ["Campaign Name (Informational only)", "Campaign"],
  };
}

function group(names: readonly string[]): RowKind {
  return {
    level: "adGroup",
    columns: { ...inCampaign(), "adGroup.id": ["Ad Group ID"], "adGroup.name": names },
  };
}

function inGroup(): Headers {
  return {
    ...inCampaign(),
    "adGroup.id": ["Ad Group ID"],
    "adGroup.name": ["Ad Group Name (Informational only)", "Ad Group"],
  };
}

function adColumns(): Headers {
  return {
    ...inGroup(),
    "ad.id": ["Ad ID"],
    "ad.name": ["Ad Name", "SKU", "SKU/ASIN"],
    landing: ["Landing Page URL"],
    copy: ["Creative Headline", "Ad Title"],
  };
}
