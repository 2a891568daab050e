import type { ExportFormat } from "./format.ts";
import { cleanList, howToExport, levelKinds, levelOf, rowIds } from "./warehouse/tables.ts";

/**
 * Amazon Ads as Fivetran's connector lands it: campaign_history, ad_group_history, product_ad_history.
 * Source: fivetran/dbt_amazon_ads, integration_tests/seeds.
 */
export const warehouseAmazonAds: ExportFormat = {
  id: "warehouse-amazon-ads",
  label: "a warehouse table of Amazon Ads",
  platform: "amazon-ads",
  marks: [
    ["id"],
    ["last_updated_date"],
    ["state"],
    ["serving_status"],
    ["profile_id", "portfolio_id", "campaign_id", "ad_group_id"],
  ],
  unlike: ["impressions"],
  synonyms: { status: ["state"] },
  versions: { of: rowIds, at: ["last_updated_date", "_fivetran_synced"] },
  kindOf: levelOf,
  kinds: levelKinds(
    {
      "account.id": ["profile_id"],
      budget: ["budget"],
      "budget.period": ["budget_type"],
      "flight.start": ["start_date"],
      "flight.end": ["end_date"],
    },
    {},
    { "ad.name": ["sku"] },
  ),
  clean: cleanList,
  written: { decimal: ".", dates: "month-first" },
  howToExport,
};
