import type { ExportFormat } from "./format.ts";
import { cleanList, howToExport, levelKinds, levelOf, rowIds } from "./warehouse/tables.ts";

/**
 * Apple Ads as Fivetran's connector lands it: campaign_history, ad_group_history, ad_history. Amounts are in units.
 * Source: fivetran/dbt_apple_search_ads and dbt_apple_search_ads_source, macros/get_*_history_columns.sql.
 */
export const warehouseAppleAds: ExportFormat = {
  id: "warehouse-apple-ads",
  label: "a warehouse table of Apple Ads",
  platform: "apple-ads",
  marks: [["id"], ["modification_time"], ["status"], ["name"], ["organization_id", "org_id", "adam_id"]],
  unlike: ["impressions", "taps"],
  synonyms: {
    status: ["status"],
    "account.id": ["organization_id", "org_id"],
    "flight.start": ["start_time"],
    "flight.end": ["end_time"],
  },
  versions: { of: rowIds, at: ["modification_time"] },
  kindOf: levelOf,
  kinds: levelKinds(
    {
      "budget.lifetime": ["budget_amount"],
      "budget.daily": ["daily_budget_amount"],
      currency: ["daily_budget_currency"],
      regions: ["countries_or_regions"],
    },
    {},
    {},
  ),
  fallbacks: { currency: ["budget_currency"] },
  clean: cleanList,
  written: { decimal: ".", dates: "month-first" },
  howToExport,
};
