import type { ExportFormat } from "./format.ts";
import { cleanList, howToExport, levelKinds, levelOf, rowIds } from "./warehouse/tables.ts";

/**
 * Microsoft Advertising as Fivetran's connector lands it: campaign_history, ad_group_history, ad_history.
 * Source: fivetran/dbt_microsoft_ads_source, macros/get_*_history_columns.sql.
 */
export const warehouseMicrosoftAds: ExportFormat = {
  id: "warehouse-microsoft-ads",
  label: "a warehouse table of Microsoft Advertising",
  platform: "microsoft-ads",
  marks: [
    ["id"],
    ["modified_time"],
    ["status"],
    ["name", "final_url", "title_part_1"],
    ["account_id", "campaign_id", "ad_group_id"],
  ],
  unlike: ["Parent Id", "impressions"],
  synonyms: {
    status: ["status"],
    template: ["tracking_template", "tracking_url_template"],
    suffix: ["final_url_suffix"],
    params: ["custom_parameters", "url_custom_parameters"],
  },
  versions: { of: [rowIds], at: ["modified_time"] },
  kindOf: levelOf,
  kinds: levelKinds(
    {
      "account.id": ["account_id"],
      type: ["type"],
      timeZone: ["time_zone"],
      budget: ["budget", "daily_budget"],
      "budget.period": ["budget_type"],
      "budget.shared": ["budget_id"],
    },
    { "flight.start": ["start_date"], "flight.end": ["end_date"] },
    {
      landing: ["final_url", "final_urls"],
      "landing.also": ["mobile_final_url", "final_mobile_urls"],
      copy: ["title_part_1"],
    },
  ),
  clean: cleanList,
  written: { decimal: ".", dates: "month-first" },
  howToExport,
};
