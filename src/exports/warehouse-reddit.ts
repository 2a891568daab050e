import { unbracketed } from "./fields/bracketed.ts";
import type { ExportFormat } from "./format.ts";
import { isDeleted } from "./warehouse/tables.ts";

const budget = { budget: ["goal_value"], "budget.period": ["goal_type"] } as const;

/**
 * Sources: fivetran/dbt_reddit_ads (columns of campaign, ad_group, ad); Reddit Ads API v3: all money is in micros, and
 * `goal_value` is the budget of an ad group, or of a campaign with campaign budget optimization.
 */
export const warehouseReddit: ExportFormat = {
  id: "warehouse-reddit",
  label: "a table of Reddit's API",
  platform: "reddit",
  marks: [["id"], ["name"], ["configured_status"], ["effective_status"]],
  // Meta's own tables have these two as well.
  unlike: ["adset_id", "buying_type", "bid_amount", "targeting_geo_locations_countries"],
  synonyms: { "account.id": ["account_id", "ad_account_id"], status: ["configured_status"] },
  groupsApart: true,
  kindOf: (cell) => {
    if (isDeleted(cell)) return "deleted";
    return cell("ad_group_id") !== "" ? "ad" : cell("campaign_id") !== "" ? "ad group" : "campaign";
  },
  kinds: {
    campaign: {
      level: "campaign",
      columns: { "campaign.id": ["id"], "campaign.name": ["name"], objective: ["objective"], ...budget },
    },
    "ad group": {
      level: "adGroup",
      columns: {
        "campaign.id": ["campaign_id"],
        "adGroup.id": ["id"],
        "adGroup.name": ["name"],
        ...budget,
        "flight.start": ["start_time"],
        "flight.end": ["end_time"],
        "tracking.pixel": ["conversion_pixel_id"],
        regions: ["targeting.geolocations"],
        "regions.excluded": ["targeting.excluded_geolocations"],
      },
    },
    ad: {
      level: "ad",
      columns: {
        "campaign.id": ["campaign_id"],
        "adGroup.id": ["ad_group_id"],
        "ad.id": ["id"],
        "ad.name": ["name"],
        landing: ["click_url"],
      },
    },
    deleted: { skip: "deleted row" },
  },
  // DAILY_SPEND, LIFETIME_SPEND.
  clean: (text, name) => (name === "budget.period" ? text.replace(/_SPEND$/i, "") : unbracketed(text)),
  units: { budget: "micros" },
  versions: { of: ["id"], at: ["modified_at", "_fivetran_synced"] },
  howToExport: "select all columns of the tables of campaigns, ad groups and ads, and check them in one run",
};
