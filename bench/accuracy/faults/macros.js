import { linkFault, setParam } from "./fault.js";

const right = {
  "google-ads": ["{creative}", "{matchtype}", "{campaignid}"],
  "microsoft-ads": ["{AdId}", "{MatchType}", "{CampaignId}"],
  meta: ["{{ad.id}}", "{{campaign.name}}", "{{adset.id}}"],
  linkedin: ["{{CREATIVE_ID}}", "{{CAMPAIGN_GROUP_NAME}}", "{{ACCOUNT_ID}}"],
  tiktok: ["__CID__", "__CAMPAIGN_NAME__", "__PLACEMENT__"],
};

/** As it comes along when a link is copied from another platform's campaign. */
const foreign = {
  "google-ads": ["{{ad.id}}", "__CID__", "{{CREATIVE_ID}}"],
  "microsoft-ads": ["{{campaign.name}}", "{gclid}", "__CAMPAIGN_NAME__"],
  meta: ["{creative}", "{campaignid}", "__CID__", "{{CREATIVE_ID}}"],
  linkedin: ["{{ad.id}}", "{creative}", "__AID__"],
  tiktok: ["{{ad.id}}", "{campaignid}", "{{CREATIVE_ID}}"],
};

/** A letter is lost or wrong, within the braces. */
const misspelled = {
  "google-ads": ["{creativ}", "{match_type}", "{campaign_idd}"],
  "microsoft-ads": ["{AdIdd}", "{MatchTyp}", "{Campain}"],
  meta: ["{{ad.nmae}}", "{{campaign.nam}}", "{{adset.idd}}"],
  linkedin: ["{{CREATIVE_IDS}}", "{{CAMPAIGN_GRUP_NAME}}", "{{ACOUNT_ID}}"],
  tiktok: ["__CIDD__", "__CAMPAIGN_NAM__", "__PLACMENT__"],
};

const searchPlatforms = ["google-ads", "microsoft-ads"];

export const macros = [
  linkFault("macro/encoded", {}, (ad, { random }, { platform }) => {
    if (platform === "tiktok") return undefined;
    const macro = encodeURIComponent(random.pick(right[platform]));
    setParam(ad, "utm_term", macro);
    return macro;
  }),
  linkFault("macro/foreign", {}, (ad, { random }, { platform }) => {
    const macro = random.pick(foreign[platform]);
    setParam(ad, "utm_content", macro);
    return macro;
  }),
  linkFault("macro/renamed-level", { under: ["plain"] }, (ad, { random }, { platform }) => {
    if (platform !== "linkedin") return undefined;
    const key = random.pick(["utm_campaign", "utm_id", "campaign_id"]);
    setParam(ad, key, "{{CAMPAIGN_ID}}");
    return "{{CAMPAIGN_ID}}";
  }),
  linkFault("macro/unbalanced", {}, (ad, { random }, { platform }) => {
    const macro = random.pick(right[platform]);
    const wrong = random.pick([macro.slice(0, -1), macro.slice(1)]);
    setParam(ad, "utm_term", wrong);
    return wrong.replace(/^[{_]+|[}_]+$/g, "");
  }),
  linkFault(
    "macro/undefined-parameter",
    { on: ["google-ads-editor", "microsoft-bulk"] },
    (ad, { random }, campaign) => {
      if (!searchPlatforms.includes(campaign.platform)) return undefined;
      campaign.custom ||= random.pick(["", "{_promotion}=winter"]);
      setParam(ad, "utm_term", "{_promo}");
      return "{_promo}";
    },
  ),
  linkFault("macro/unfilled", {}, (ad, { random }) => {
    const value = random.pick([
      "[ad-name]",
      "undefined",
      "INSERT_HERE",
      "tbd",
      "#N/A".replace("#", "%23"),
      "{insert name}",
    ]);
    setParam(ad, "utm_content", value);
    return value.replace("%23", "");
  }),
  linkFault("macro/unknown", {}, (ad, { random }, { platform }) => {
    const macro = random.pick(misspelled[platform]);
    setParam(ad, "utm_term", macro);
    return macro;
  }),
  linkFault("macro/unsafe-name", { under: ["plain"] }, (ad, { random }, campaign) => {
    if (campaign.platform !== "meta") return undefined;
    campaign.name = random.pick([
      `Shoes & Bags ${random.int(1, 99)}`,
      `Deal #${random.int(1, 99)}`,
      `${random.int(20, 90)}% off`,
    ]);
    setParam(ad, "utm_campaign", "{{campaign.name}}");
    return campaign.name;
  }),
  linkFault("macro/untidy-name", { under: ["plain"] }, (ad, { random }, campaign) => {
    if (campaign.platform !== "meta" && campaign.platform !== "tiktok") return undefined;
    campaign.name = `Summer Sale ${random.int(1, 999)}`;
    setParam(ad, "utm_campaign", campaign.platform === "meta" ? "{{campaign.name}}" : "__CAMPAIGN_NAME__");
    return campaign.name;
  }),
  linkFault("macro/wrong-level", { under: ["plain"] }, (ad, { random }, { platform }) => {
    if (platform !== "tiktok") return undefined;
    const [key, macro] = random.pick([
      ["utm_campaign", "__CID__"],
      ["campaign_id", "__AID__"],
      ["ad_id", "__AID__"],
      ["adgroup_id", "__CID__"],
    ]);
    setParam(ad, key, macro);
    return macro;
  }),
];
