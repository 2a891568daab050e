import { unbracketed } from "./fields/bracketed.ts";
import type { ExportFormat } from "./format.ts";
import { isDeleted } from "./warehouse/tables.ts";

const campaign = {
  "campaign.name": ["campaign_name"],
  type: ["campaign_type"],
  objective: ["objective_type"],
} as const;

const adGroup = {
  "adGroup.id": ["adgroup_id"],
  "adGroup.name": ["adgroup_name"],
  "flight.start": ["schedule_start_time"],
  "flight.end": ["schedule_end_time"],
  landing: ["landing_page_url"],
  "tracking.pixel": ["pixel_id"],
  "tracking.event": ["optimization_event"],
  "audiences.included": ["audience_ids", "audience"],
  "audiences.excluded": ["excluded_audience_ids", "excluded_audience"],
  regions: ["location_ids", "location"],
} as const;

const budget = { budget: ["budget"], "budget.period": ["budget_mode"] } as const;

/**
 * The API's campaigns, ad groups and ads, as connectors keep them. Sources: fivetran/dbt_tiktok_ads (columns of
 * campaign_history, adgroup_history, ad_history); TikTok API for Business v1.3, campaign/get, adgroup/get, ad/get.
 */
export const warehouseTiktok: ExportFormat = {
  id: "warehouse-tiktok",
  label: "a table of TikTok's API",
  platform: "tiktok",
  marks: [
    ["advertiser_id"],
    ["campaign_id"],
    ["operation_status", "secondary_status"],
    ["objective_type", "adgroup_id"],
  ],
  synonyms: { "account.id": ["advertiser_id"], "campaign.id": ["campaign_id"], status: ["operation_status"] },
  groupsApart: true,
  kindOf: (cell) => {
    if (isDeleted(cell)) return "deleted";
    if (cell("ad_id") !== "") return "ad";
    const own = cell("adgroup_id") === "" ? "campaign" : "ad group";
    return cell("budget_mode") === "BUDGET_MODE_INFINITE" ? `${own} without a budget` : own;
  },
  kinds: {
    campaign: { level: "campaign", columns: { ...campaign, ...budget } },
    "campaign without a budget": { level: "campaign", columns: campaign },
    "ad group": { level: "adGroup", columns: { ...adGroup, ...budget } },
    "ad group without a budget": { level: "adGroup", columns: adGroup },
    ad: {
      level: "ad",
      columns: {
        "adGroup.id": ["adgroup_id"],
        "ad.id": ["ad_id"],
        "ad.name": ["ad_name"],
        landing: ["landing_page_url"],
        copy: ["ad_text"],
      },
    },
    deleted: { skip: "deleted row" },
  },
  clean: (text, name) =>
    /^BUDGET_MODE_DYNAMIC_DAILY/.test(text) && name === "budget.period" ? "daily" : unbracketed(text),
  versions: { of: ["ad_id", "adgroup_id", "campaign_id"], at: ["updated_at", "_fivetran_synced"] },
  written: { decimal: "." },
  howToExport: "select all columns of the tables of campaigns, ad groups and ads, and check them in one run",
};
