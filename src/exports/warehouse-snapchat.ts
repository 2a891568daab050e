import type { CellOf, ExportFormat } from "./format.ts";
import { isDeleted } from "./warehouse/tables.ts";

const flight = { "flight.start": ["start_time"], "flight.end": ["end_time"] } as const;

/**
 * Campaigns, ad squads, ads, and the creatives that ads share, whose URL tags are rows of a key and a value. Sources:
 * fivetran/dbt_snapchat_ads_source (columns of campaign_history, ad_squad_history, ad_history, creative_history,
 * creative_url_tag_history); Snapchat Marketing API, campaigns, ad squads, ads and creatives: amounts in micros.
 */
export const warehouseSnapchat: ExportFormat = {
  id: "warehouse-snapchat",
  label: "a table of Snapchat's API",
  platform: "snapchat",
  marks: [
    ["id", "key"],
    ["ad_account_id", "campaign_id", "creative_id"],
    [
      "ad_squad_id",
      "web_view_url",
      "web_view_properties.url",
      "value",
      "daily_budget_micro",
      "lifetime_budget_micro",
      "lifetime_spend_cap_micro",
    ],
  ],
  // Meta has creatives and their tags too.
  synonyms: { "account.id": ["ad_account_id"], status: ["status"] },
  groupsApart: true,
  kindOf,
  kinds: {
    campaign: {
      level: "campaign",
      columns: {
        "campaign.id": ["id"],
        "campaign.name": ["name"],
        objective: ["objective"],
        ...flight,
        "budget.daily": ["daily_budget_micro"],
        "budget.lifetime": ["lifetime_spend_cap_micro"],
      },
    },
    "ad squad": {
      level: "adGroup",
      columns: {
        "campaign.id": ["campaign_id"],
        "adGroup.id": ["id"],
        "adGroup.name": ["name"],
        ...flight,
        "budget.daily": ["daily_budget_micro"],
        "budget.lifetime": ["lifetime_budget_micro"],
        "tracking.pixel": ["pixel_id"],
        regions: ["targeting.geos.country_code"],
      },
    },
    ad: {
      level: "ad",
      columns: { "adGroup.id": ["ad_squad_id"], "ad.id": ["id"], "ad.name": ["name"] },
      uses: "creative_id",
    },
    creative: {
      usedBy: "id",
      columns: { landing: ["web_view_url", "web_view_properties.url"], copy: ["headline"] },
    },
    "creative tag": { usedBy: "creative_id", columns: { tags: ["value"] }, pair: ["key", "value"] },
    deleted: { skip: "deleted row" },
  },
  units: { "budget.daily": "micros", "budget.lifetime": "micros" },
  versions: { of: ["id", ["creative_id", "key"]], at: ["updated_at", "_fivetran_synced"] },
  howToExport:
    "select all columns of the tables of campaigns, ad squads, ads, creatives and creative URL tags, and check them in one run with --as warehouse-snapchat",
};

function kindOf(cell: CellOf, has: (header: string) => boolean): string {
  if (isDeleted(cell)) return "deleted";
  if (cell("id") === "" && cell("key") !== "") return "creative tag";
  if (cell("ad_squad_id") !== "") return "ad";
  if (cell("campaign_id") !== "") return "ad squad";
  // A creative may have no page; a campaign has what only campaigns have.
  const pages = ["web_view_url", "web_view_properties.url", "shareable"].some(has);
  const isCampaign = ["objective", "buy_model", "start_time", "status"].some((header) => cell(header) !== "");
  return pages && !isCampaign ? "creative" : "campaign";
}
