import { firstSet, linesTogether } from "./fields/together.ts";
import type { ExportFormat, Headers } from "./format.ts";
import { apiUnits, setHere } from "./meta/budgets.ts";
import { pageInJson, tagsInJson } from "./warehouse/json-lists.ts";
import { isDeleted } from "./warehouse/tables.ts";

const budgets = { daily: ["daily_budget"], lifetime: ["lifetime_budget"] } as const;
/** No other table has them. */
const ofCreatives = ["page_link", "template_page_link", "object_story_link_data_link", "url_tags"];
const campaign: Headers = { "campaign.id": ["campaign_id"] };

/**
 * Tables campaign_history, ad_set_history and ad_history, and creative_history, which has the links and tags that ads
 * share; each row is a version of what its id names. Targeting and pixels stand in tables of their own.
 * Sources: Fivetran, Facebook Ads schema; dbt_facebook_ads, macros of the columns, and models, which take the latest
 * updated_time, of creatives the latest _fivetran_synced, and of links page_link first; facebook_ads_creative_history_json_data
 * for lists. Budgets are the Marketing API's own numbers.
 */
export const warehouseMeta: ExportFormat = {
  id: "warehouse-meta",
  label: "a Facebook Ads table that Fivetran wrote to a warehouse",
  platform: "meta",
  exactMarks: true,
  marks: [["id"], ["account_id"], ["_fivetran_synced"], ["updated_time", ...ofCreatives]],
  synonyms: {
    "account.id": ["account_id"],
    currency: ["account_currency", "currency"],
    type: ["buying_type"],
    status: ["effective_status"],
    landing: [
      ...["page_link", "template_page_link", "object_story_link_data_link", "asset_feed_spec_link_urls"],
      ...["link_url", "template_url"],
    ],
  },
  fallbacks: { status: ["status", "configured_status"] },
  groupsApart: true,
  kindOf: (cell, has) => {
    if (isDeleted(cell)) return "deleted";
    if (cell("_fivetran_id") !== "" || ofCreatives.some(has)) return "creative";
    if (cell("ad_set_id") !== "") return "ad";
    return cell("campaign_id") === "" ? "campaign" : "ad set";
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
      uses: "creative_id",
    },
    creative: {
      usedBy: "id",
      columns: { tags: ["url_tags"], copy: ["title", "body", "object_story_link_data_message"] },
    },
  },
  together: { copy: linesTogether, landing: firstSet },
  versions: { of: ["id"], at: ["updated_time", "_fivetran_synced"] },
  clean: (text, name) => {
    if (name === "tags") return tagsInJson(text);
    if (name === "landing") return pageInJson(text);
    return /budget/.test(name) ? setHere(text) : text;
  },
  units: apiUnits,
  written: { decimal: "." },
  howToExport:
    "give campaign_history, ad_set_history, ad_history and creative_history in one run, with daily_budget, lifetime_budget, start_time, stop_time and effective_status, creative_id of ads, page_link and url_tags of creatives",
};
