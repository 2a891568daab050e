import type { CellOf, ExportFormat } from "./format.ts";
import { cleanList, howToExport, levelKinds, levelOf, rowIds } from "./warehouse/tables.ts";

const inCampaign = { "campaign.id": ["campaign_id"] } as const;

/**
 * Google Ads as Fivetran's connector lands it: campaign_history, ad_group_history, ad_history,
 * campaign_budget_history, campaign_criterion_history. Source: fivetran/dbt_google_ads and dbt_google_ads_source.
 */
export const warehouseGoogleAds: ExportFormat = {
  id: "warehouse-google-ads",
  label: "a warehouse table of Google Ads",
  platform: "google-ads",
  marks: [
    ["id"],
    ["updated_at"],
    ["status"],
    ["type", "advertising_channel_type"],
    ["name", "final_urls", "geo_target_constant_id"],
    ["customer_id", "campaign_id", "ad_group_id"],
    [
      "advertising_channel_type",
      "amount_micros",
      "base_ad_group_id",
      "campaign_name",
      "cpc_bid_micros",
      "final_urls",
      "geo_target_constant_id",
    ],
  ],
  unlike: ["platform", "impressions"],
  synonyms: {
    status: ["status"],
    template: ["tracking_url_template"],
    suffix: ["final_url_suffix"],
    params: ["url_custom_parameters"],
  },
  versions: { of: [rowIds], at: ["updated_at"] },
  kindOf,
  kinds: {
    ...levelKinds(
      {
        "account.id": ["customer_id"],
        type: ["advertising_channel_type"],
        "flight.start": ["start_date"],
        "flight.end": ["end_date"],
      },
      { "campaign.name": ["campaign_name"] },
      { landing: ["final_urls"], "landing.also": ["final_mobile_urls"] },
    ),
    budget: {
      level: "campaign",
      columns: {
        ...inCampaign,
        "budget.daily": ["amount_micros"],
        "budget.lifetime": ["total_amount_micros"],
      },
      without: ["status"],
    },
    "shared budget": {
      level: "campaign",
      columns: {
        ...inCampaign,
        "budget.shared": ["id"],
        "budget.daily": ["amount_micros"],
        "budget.lifetime": ["total_amount_micros"],
      },
      without: ["status"],
    },
    location: {
      addsTo: "regions",
      of: "campaign",
      columns: { ...inCampaign, regions: ["geo_target_constant_id"] },
    },
    "negative location": {
      addsTo: "regions.excluded",
      of: "campaign",
      columns: { ...inCampaign, "regions.excluded": ["geo_target_constant_id"] },
    },
    "user list": {
      addsTo: "audiences.included",
      of: "campaign",
      columns: { ...inCampaign, "audiences.included": ["user_list_id"] },
    },
    "negative user list": {
      addsTo: "audiences.excluded",
      of: "campaign",
      columns: { ...inCampaign, "audiences.excluded": ["user_list_id"] },
    },
  },
  // The connector writes the API's last day where a campaign has no end.
  clean: (text, name) => (name === "flight.end" && /^2037-12-30/.test(text) ? "" : cleanList(text, name)),
  units: { "budget.daily": "micros", "budget.lifetime": "micros" },
  written: { decimal: ".", dates: "month-first" },
  howToExport,
};

function kindOf(cell: CellOf, has: (header: string) => boolean): string {
  if (has("amount_micros") && has("campaign_id"))
    return /^true$/i.test(cell("explicitly_shared")) ? "shared budget" : "budget";
  if (!has("geo_target_constant_id")) return levelOf(cell, has);
  if (/^removed$/i.test(cell("status"))) return "removed criterion";
  const sign = /^true$/i.test(cell("negative")) ? "negative " : "";
  if (cell("geo_target_constant_id") !== "") return `${sign}location`;
  return cell("user_list_id") === "" ? "other criterion" : `${sign}user list`;
}
