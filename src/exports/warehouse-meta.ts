import type { ExportFormat, Headers } from "./format.ts";
import { isDeleted } from "./warehouse/tables.ts";

const budgets = { daily: ["daily_budget"], lifetime: ["lifetime_budget"] } as const;
const campaign: Headers = { "campaign.id": ["campaign_id"] };

/**
 * Tables campaign_history, ad_set_history and ad_history; each row is a version of what its id names. Links stand in
 * creative_history, targeting and pixels in tables of their own.
 * Sources: Fivetran, Facebook Ads schema; dbt_facebook_ads, macros of the columns, and models, which take the latest
 * updated_time. Budgets are the Marketing API's own numbers.
 */
export const warehouseMeta: ExportFormat = {
  id: "warehouse-meta",
  label: "a Facebook Ads table that Fivetran wrote to a warehouse",
  platform: "meta",
  exactMarks: true,
  marks: [
    ["id"],
    ["account_id"],
    ["_fivetran_synced"],
    ["updated_time", "page_link", "object_story_link_data_link", "template_page_link"],
  ],
  synonyms: {
    "account.id": ["account_id"],
    currency: ["account_currency", "currency"],
    type: ["buying_type"],
    status: ["effective_status"],
  },
  fallbacks: { status: ["status", "configured_status"] },
  kindOf: (cell) => {
    const has = (...headers: readonly string[]) => headers.some((header) => cell(header) !== "");
    if (has("_fivetran_id", "page_link", "object_story_link_data_link")) return "creative";
    if (isDeleted(cell)) return "deleted";
    if (has("ad_set_id")) return "ad";
    return has("campaign_id") ? "ad set" : "campaign";
  },
  kinds: {
    campaign: {
      level: "campaign",
      columns: {
        "campaign.id": ["id"],
        "campaign.name": ["name"],
        "campaign.budget.daily": budgets.daily,
        "campaign.budget.lifetime": budgets.lifetime,
        "flight.start": ["start_time"],
        "flight.end": ["stop_time"],
        objective: ["objective"],
      },
    },
    "ad set": {
      level: "adGroup",
      columns: {
        ...campaign,
        "adGroup.id": ["id"],
        "adGroup.name": ["name"],
        "adGroup.budget.daily": budgets.daily,
        "adGroup.budget.lifetime": budgets.lifetime,
        "adGroup.flight.start": ["start_time"],
        "adGroup.flight.end": ["end_time"],
      },
    },
    ad: {
      level: "ad",
      columns: { ...campaign, "adGroup.id": ["ad_set_id"], "ad.id": ["id"], "ad.name": ["name"] },
    },
  },
  versions: { of: ["id"], at: ["updated_time", "_fivetran_synced"] },
  // A zero says that the budget is set elsewhere, or in the other way.
  clean: (text, name) => (/budget/.test(name) && text === "0" ? "" : text),
  units: {
    "campaign.budget.daily": "metaMinor",
    "campaign.budget.lifetime": "metaMinor",
    "adGroup.budget.daily": "metaMinor",
    "adGroup.budget.lifetime": "metaMinor",
  },
  written: { decimal: "." },
  howToExport:
    "give campaign_history, ad_set_history and ad_history in one run, with daily_budget, lifetime_budget, start_time, stop_time and effective_status",
};
