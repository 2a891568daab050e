import { firstSet, idsWithNames, linesTogether, listTogether } from "./fields/together.ts";
import type { ExportFormat, Headers } from "./format.ts";
import { adSets } from "./meta/ad-sets.ts";
import { apiUnits, setHere } from "./meta/budgets.ts";

const ownNames =
  `adset_id adset.id buying_type special_ad_categories optimization_goal billing_event budget_remaining
  stop_time account_currency promoted_object.pixel_id targeting.geo_locations.countries creative.id creative.url_tags effective_status`.split(
    /\s+/,
  );
const othersNames =
  "_fivetran_synced ad_group_id ad_account_id advertiser_id goal_type post_id shop_id".split(" ");
const campaigns: Headers = {
  "campaign.id": ["campaign_id", "campaign.id"],
  "campaign.name": ["campaign.name", "campaign_name"],
  "campaign.status": ["campaign.effective_status", "campaign.status"],
  categories: ["campaign.special_ad_categories"],
  "campaign.budget.daily": ["campaign.daily_budget"],
  "campaign.budget.lifetime": ["campaign.lifetime_budget"],
  objective: ["campaign.objective"],
};

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
  groupsApart: true,
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
        "landing.also": [
          `${story}.link_data.child_attachments.link`,
          `${story}.link_data.call_to_action.value.link`,
          "creative.template_url",
          "creative.template_url_spec.web.url",
        ],
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
    landing: listTogether,
    "tracking.pixel": listTogether,
    copy: linesTogether,
  },
  clean: (text, name) => {
    if (/budget/.test(name)) return setHere(text);
    if (name === "audiences.included" && /^[01]$/.test(text)) return text === "1" ? advantage : "";
    return text;
  },
  units: apiUnits,
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
