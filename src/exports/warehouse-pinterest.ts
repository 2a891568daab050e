import { dayOfEpoch, unbracketed } from "./fields/bracketed.ts";
import type { ExportFormat } from "./format.ts";
import { isDeleted } from "./warehouse/tables.ts";

const flight = { "flight.start": ["start_time"], "flight.end": ["end_time"] } as const;

const campaign = {
  "campaign.id": ["id"],
  "campaign.name": ["name"],
  objective: ["objective_type"],
  ...flight,
} as const;

/**
 * Sources: fivetran/dbt_pinterest_ads (columns of campaign_history, ad_group_history, pin_promotion_history); Pinterest
 * API v5, campaigns, ad_groups and ads: amounts in micros, and a spend cap is the budget only with campaign budget
 * optimization.
 */
export const warehousePinterest: ExportFormat = {
  id: "warehouse-pinterest",
  label: "a table of Pinterest's API",
  platform: "pinterest",
  marks: [
    ["id"],
    ["name"],
    ["status"],
    ["advertiser_id", "ad_account_id"],
    [
      "is_campaign_budget_optimization",
      "lifetime_spend_cap",
      "pacing_delivery_type",
      "placement_group",
      "budget_in_micro_currency",
      "pin_id",
    ],
  ],
  synonyms: { "account.id": ["ad_account_id", "advertiser_id"], status: ["status"] },
  groupsApart: true,
  kindOf: (cell) => {
    if (isDeleted(cell)) return "deleted";
    if (cell("ad_group_id") !== "") return "ad";
    if (cell("campaign_id") !== "") return "ad group";
    return /^false$/i.test(cell("is_campaign_budget_optimization"))
      ? "campaign without a budget"
      : "campaign";
  },
  kinds: {
    campaign: {
      level: "campaign",
      columns: {
        ...campaign,
        "budget.daily": ["daily_spend_cap"],
        "budget.lifetime": ["lifetime_spend_cap"],
      },
    },
    "campaign without a budget": { level: "campaign", columns: campaign },
    "ad group": {
      level: "adGroup",
      columns: {
        "campaign.id": ["campaign_id"],
        "adGroup.id": ["id"],
        "adGroup.name": ["name"],
        ...flight,
        budget: ["budget_in_micro_currency"],
        "budget.period": ["budget_type"],
        "audiences.included": ["targeting_spec.AUDIENCE_INCLUDE"],
        "audiences.excluded": ["targeting_spec.AUDIENCE_EXCLUDE"],
        "tracking.tag": ["optimization_goal_metadata.conversion_tag_v3_goal_metadata.conversion_tag_id"],
        "tracking.event": ["optimization_goal_metadata.conversion_tag_v3_goal_metadata.conversion_event"],
      },
    },
    ad: {
      level: "ad",
      columns: {
        "campaign.id": ["campaign_id"],
        "adGroup.id": ["ad_group_id"],
        "ad.id": ["id"],
        "ad.name": ["name"],
        landing: ["destination_url"],
      },
    },
    deleted: { skip: "deleted row" },
  },
  clean: (text, name) => (name.startsWith("flight.") ? dayOfEpoch(text) : unbracketed(text)),
  units: { budget: "micros", "budget.daily": "micros", "budget.lifetime": "micros" },
  versions: { of: ["id"], at: ["updated_time", "_fivetran_synced"] },
  howToExport: "select all columns of the tables of campaigns, ad groups and ads, and check them in one run",
};
