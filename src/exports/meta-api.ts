import { firstSet, idsWithNames, linesTogether, listTogether } from "./fields/together.ts";
import type { ExportFormat, Headers } from "./format.ts";

const ownNames =
  `adset_id adset.id buying_type special_ad_categories optimization_goal billing_event budget_remaining
  stop_time account_currency promoted_object.pixel_id targeting.geo_locations.countries creative.id creative.url_tags effective_status`.split(
    /\s+/,
  );
const othersNames =
  "_fivetran_synced ad_group_id ad_account_id advertiser_id goal_type post_id shop_id".split(" ");
const places = "countries country_groups regions.name cities.name zips.key geo_markets.name".split(" ");

const campaigns: Headers = {
  "campaign.id": ["campaign_id", "campaign.id"],
  "campaign.name": ["campaign.name", "campaign_name"],
  "campaign.status": ["campaign.effective_status", "campaign.status"],
  categories: ["campaign.special_ad_categories"],
  "campaign.budget.daily": ["campaign.daily_budget"],
  "campaign.budget.lifetime": ["campaign.lifetime_budget"],
  objective: ["campaign.objective"],
};

/** What an ad set says, as its own row, or nested in its ads' rows. */
function adSets(prefix: "" | "adset."): Headers {
  const targeting = `${prefix}targeting`;
  return {
    "adGroup.budget.daily": [`${prefix}daily_budget`],
    "adGroup.budget.lifetime": [`${prefix}lifetime_budget`],
    "adGroup.flight.start": [`${prefix}start_time`],
    "adGroup.flight.end": [`${prefix}end_time`],
    "audiences.included": [
      `${targeting}.custom_audiences.id`,
      `${targeting}.custom_audiences.name`,
      `${targeting}.targeting_automation.advantage_audience`,
    ],
    "audiences.excluded": ["id", "name"].map((part) => `${targeting}.excluded_custom_audiences.${part}`),
    regions: places.map((place) => `${targeting}.geo_locations.${place}`),
    "regions.excluded": places.map((place) => `${targeting}.excluded_geo_locations.${place}`),
    ageMin: [`${targeting}.age_min`],
    "tracking.pixel": [`${prefix}promoted_object.pixel_id`],
    "tracking.conversion": [`${prefix}promoted_object.custom_conversion_id`],
    "tracking.event": [`${prefix}promoted_object.custom_event_type`],
  };
}

const story = "creative.object_story_spec";

/**
 * Sources: Marketing API, reference of Campaign, Ad Set, Ad and Ad Creative; its Currency codes for budgets; of
 * connectors that keep the API's names too.
 */
export const metaApi: ExportFormat = {
  id: "meta-api",
  label: "campaigns, ad sets or ads of Meta's Marketing API",
  platform: "meta",
  exactMarks: true,
  marks: [["id"], ["name"], ownNames],
  unlike: othersNames,
  synonyms: {
    "account.id": ["account_id"],
    currency: ["account_currency", "account.currency", "currency"],
    type: ["buying_type"],
    status: ["effective_status"],
  },
  fallbacks: { status: ["status", "configured_status"] },
  kindOf: (cell) => {
    const has = (...headers: readonly string[]) => headers.some((header) => cell(header) !== "");
    if (has("adset_id", "adset.id", "creative.id", "creative.url_tags")) return "ad";
    return has("campaign_id", "campaign.id") ? "ad set" : "campaign";
  },
  kinds: {
    campaign: {
      level: "campaign",
      columns: {
        "campaign.id": ["id"],
        "campaign.name": ["name"],
        "campaign.budget.daily": ["daily_budget"],
        "campaign.budget.lifetime": ["lifetime_budget"],
        "flight.start": ["start_time"],
        "flight.end": ["stop_time"],
        objective: ["objective"],
        categories: ["special_ad_categories"],
      },
    },
    "ad set": {
      level: "adGroup",
      columns: { ...campaigns, ...adSets(""), "adGroup.id": ["id"], "adGroup.name": ["name"] },
    },
    ad: {
      level: "ad",
      columns: {
        ...campaigns,
        ...adSets("adset."),
        "adGroup.id": ["adset_id", "adset.id"],
        "adGroup.name": ["adset.name"],
        "adGroup.status": ["adset.effective_status", "adset.status"],
        "ad.id": ["id"],
        "ad.name": ["name"],
        landing: [
          `${story}.link_data.link`,
          `${story}.video_data.call_to_action.value.link`,
          `${story}.template_data.link`,
          "creative.asset_feed_spec.link_urls.website_url",
          "creative.link_url",
        ],
        "landing.also": [`${story}.link_data.child_attachments.link`],
        tags: ["creative.url_tags"],
        copy: [`${story}.link_data.name`, `${story}.link_data.message`, "creative.title", "creative.body"],
      },
    },
  },
  together: {
    "campaign.id": firstSet,
    "campaign.name": firstSet,
    "campaign.status": firstSet,
    "adGroup.id": firstSet,
    "adGroup.status": firstSet,
    "audiences.included": audiences,
    "audiences.excluded": idsWithNames,
    regions: listTogether,
    "regions.excluded": listTogether,
    landing: firstSet,
    copy: linesTogether,
  },
  clean: (text, name) => {
    // A zero says that the budget is set elsewhere, or in the other way.
    if (/budget/.test(name)) return text === "0" ? "" : text;
    if (name === "audiences.included" && /^[01]$/.test(text)) return text === "1" ? advantage : "";
    return text;
  },
  units: {
    "campaign.budget.daily": "metaMinor",
    "campaign.budget.lifetime": "metaMinor",
    "adGroup.budget.daily": "metaMinor",
    "adGroup.budget.lifetime": "metaMinor",
  },
  written: { decimal: "." },
  howToExport:
    "ask the API for fields=id,name,account_id,effective_status,daily_budget,lifetime_budget,start_time, for campaign_id, end_time, targeting and promoted_object of ad sets, and for adset_id and creative{url_tags,object_story_spec} of ads",
};

/** The lists only suggest whom to reach. Source: Marketing API, targeting_automation. */
const advantage = "Advantage+ audience";

function audiences(texts: readonly string[]): string {
  const lists = texts.filter((text) => text !== advantage);
  return [idsWithNames(lists), ...(lists.length < texts.length ? [advantage] : [])].join("; ");
}
