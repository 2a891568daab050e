import type { Level } from "../model/field.ts";
import { splitList } from "../values/text.ts";
import { columnNames } from "./columns.ts";
import { firstSet, keysWithValues, linesTogether } from "./fields/together.ts";
import type { ExportFormat, Headers, RowKind } from "./format.ts";
import { kindOf } from "./google-ads/api-rows.ts";

const ad: Headers = {
  "ad.id": ["adGroupAd.ad.id", "adGroupAd.resourceName", "adGroupAd.ad.resourceName"],
  "ad.name": ["adGroupAd.ad.name"],
  "ad.status": ["adGroupAd.status"],
  landing: ["adGroupAd.ad.finalUrls"],
  "landing.also": ["adGroupAd.ad.finalMobileUrls"],
  copy: ["headlines", "descriptions"].map((part) => `adGroupAd.ad.responsiveSearchAd.${part}.text`),
  template: ["adGroupAd.ad.trackingUrlTemplate"],
  suffix: ["adGroupAd.ad.finalUrlSuffix"],
  params: ["adGroupAd.ad.urlCustomParameters.key", "adGroupAd.ad.urlCustomParameters.value"],
};
const keyword: Headers = {
  "ad.id": ["adGroupCriterion.criterionId"],
  "ad.name": ["adGroupCriterion.keyword.text"],
  "ad.status": ["adGroupCriterion.status"],
  landing: ["adGroupCriterion.finalUrls"],
  "landing.also": ["adGroupCriterion.finalMobileUrls"],
  template: ["adGroupCriterion.trackingUrlTemplate"],
  suffix: ["adGroupCriterion.finalUrlSuffix"],
};
const assetGroup: Headers = {
  "adGroup.id": ["assetGroup.id"],
  "adGroup.name": ["assetGroup.name"],
  "adGroup.status": ["assetGroup.status"],
  landing: ["assetGroup.finalUrls"],
  "landing.also": ["assetGroup.finalMobileUrls"],
};

/**
 * Rows of GAQL queries: search and searchStream as JSON, and what scripts and connectors make of them, in snake case.
 * Source: Google Ads API reference, resources campaign, campaign_budget, ad_group, ad_group_ad, campaign_criterion,
 * asset_group (developers.google.com/google-ads/api/fields): budgets by the day or in all, in micros of the account's
 * currency; 2037-12-30 for no end; from v23 on dates with times; custom parameters without their underscore.
 */
export const googleAdsApi: ExportFormat = {
  id: "google-ads-api",
  label: "an answer of the Google Ads API",
  platform: "google-ads",
  marks: [
    ["campaign.id", "campaign.name", "campaign.resourceName", "customer.id", "customer.resourceName"],
    [
      "adGroupAd.ad.finalUrls",
      "adGroupAd.ad.id",
      "adGroupAd.resourceName",
      "campaign.advertisingChannelType",
      "campaign.finalUrlSuffix",
      "campaign.resourceName",
      "campaign.trackingUrlTemplate",
      "campaignBudget.amountMicros",
      "campaignBudget.totalAmountMicros",
      "campaignCriterion.location.geoTargetConstant",
      "customer.resourceName",
      "customer.descriptiveName",
      "metrics.costMicros",
      "metrics.impressions",
    ],
  ],
  synonyms: {
    "account.id": ["customer.id", "customer.resourceName"],
    account: ["customer.descriptiveName"],
    currency: ["customer.currencyCode"],
    timeZone: ["customer.timeZone"],
    "campaign.id": ["campaign.id", "campaign.resourceName"],
    "campaign.name": ["campaign.name"],
    "campaign.status": ["campaign.status"],
    type: ["campaign.advertisingChannelType"],
    euPolitical: ["campaign.containsEuPoliticalAdvertising"],
    "campaign.budget.daily": ["campaignBudget.amountMicros"],
    "campaign.budget.lifetime": ["campaignBudget.totalAmountMicros"],
    "flight.start": ["campaign.startDate", "campaign.startDateTime"],
    "flight.end": ["campaign.endDate", "campaign.endDateTime"],
    "adGroup.id": ["adGroup.id", "adGroup.resourceName"],
    "adGroup.name": ["adGroup.name"],
    "adGroup.status": ["adGroup.status"],
    "adGroup.template": ["adGroup.trackingUrlTemplate"],
    "adGroup.suffix": ["adGroup.finalUrlSuffix"],
    "adGroup.params": ["adGroup.urlCustomParameters.key", "adGroup.urlCustomParameters.value"],
    "campaign.template": ["campaign.trackingUrlTemplate"],
    "campaign.suffix": ["campaign.finalUrlSuffix"],
    "campaign.params": ["campaign.urlCustomParameters.key", "campaign.urlCustomParameters.value"],
    "account.template": ["customer.trackingUrlTemplate"],
    "account.suffix": ["customer.finalUrlSuffix"],
    "tracking.conversion": ["campaign.selectiveOptimization.conversionActions"],
  },
  kindOf,
  kinds: {
    account: {
      account: true,
      columns: { template: ["customer.trackingUrlTemplate"], suffix: ["customer.finalUrlSuffix"] },
    },
    ...entity("campaign", "campaign"),
    ...entity("ad group", "adGroup"),
    ...entity("asset group", "adGroup", assetGroup),
    ...entity("ad", "ad", ad),
    ...entity("keyword with a link of its own", "ad", keyword),
    "keyword without a link of its own": { skip: "keyword row without a link of its own" },
    "included location": location("regions"),
    "excluded location": location("regions.excluded"),
    "included audience": audience("audiences.included"),
    "excluded audience": audience("audiences.excluded"),
  },
  clean: (text, name) => {
    if (name === "flight.end" && text.startsWith("2037-12-30")) return "";
    if (name.startsWith("landing"))
      return splitList(text.replace(/^\[["']?|["']?\]$/g, "").replace(/["'], ["']/g, ";")).join("; ");
    return ofResource.test(text) ? (text.split(/[/~]/).at(-1) ?? "") : text;
  },
  together: {
    // A row has the id of a resource and its whole name; rows of other resources say the same in columns of their own.
    ...Object.fromEntries(columnNames.map((name) => [name, firstSet])),
    copy: linesTogether,
    params: keysWithValues,
    "campaign.params": keysWithValues,
    "adGroup.params": keysWithValues,
  },
  written: { decimal: "." },
  units: { "campaign.budget.daily": "micros", "campaign.budget.lifetime": "micros" },
  isReport: true,
  howToExport:
    "select the settings too: campaign_budget.amount_micros, campaign_budget.total_amount_micros, campaign.start_date_time, campaign.end_date_time, campaign.tracking_url_template, campaign.final_url_suffix, ad_group_ad.ad.final_urls",
};

/** `customers/1/campaigns/2`, `geoTargetConstants/2276`. */
const ofResource = /^(?:customers\/\d+\/\w+\/[\d~]+|customers\/\d+|geoTargetConstants\/\d+)$/;

/** Who shares a budget names the same one; a budget that is said not to be shared is nobody else's. */
function entity(name: string, level: Level, columns: Headers = {}): Readonly<Record<string, RowKind>> {
  const shared: Headers = { "budget.shared": ["campaign.campaignBudget", "campaignBudget.resourceName"] };
  return {
    [name]: { level, columns },
    [`${name}, budget perhaps shared`]: { level, columns: { ...shared, ...columns } },
  };
}

function location(addsTo: "regions" | "regions.excluded"): RowKind {
  return { addsTo, of: "campaign", columns: { [addsTo]: ["campaignCriterion.location.geoTargetConstant"] } };
}

function audience(addsTo: "audiences.included" | "audiences.excluded"): RowKind {
  return { addsTo, of: "campaign", columns: { [addsTo]: ["campaignCriterion.userList.userList"] } };
}
