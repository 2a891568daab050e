/** The day on which every launch of the corpus is judged. */
export const today = "2026-11-21";

export const goals = ["awareness", "leads", "sales"];
export const products = ["atlas", "beacon", "cargo", "delta", "ember", "fjord", "gamma", "workshop"];

/** What a team calls its markets, and how exports write them. */
export const markets = {
  us: { code: "US", names: ["US", "United States", "usa"] },
  uk: { code: "GB", names: ["GB", "United Kingdom", "UK"] },
  de: { code: "DE", names: ["DE", "Germany", "Deutschland"] },
  fr: { code: "FR", names: ["FR", "France"] },
  es: { code: "ES", names: ["ES", "Spain", "España"] },
  nl: { code: "NL", names: ["NL", "Netherlands"] },
  ch: { code: "CH", names: ["CH", "Switzerland", "Suisse"] },
};

const linkedinTypes = ["Single image ad", "Video ad"];
const social = { medium: "paid_social", channel: "paid-social" };
const search = { medium: "cpc", channel: "search" };

/** How each platform's people work: its words, what it calls things, and the macros they paste. */
export const platforms = {
  "google-ads": {
    ...search,
    label: "Google Ads",
    sources: ["google"],
    types: ["Search", "Search", "Display", "Performance Max"],
    always: ["Search", "Performance Max"],
    macros: ["{creative}", "{adgroupid}", "{keyword}", "{matchtype}", "{ifmobile:m}{ifnotmobile:d}"],
    campaign: ["{campaignid}"],
    click: "{gclid}",
  },
  "microsoft-ads": {
    ...search,
    label: "Microsoft Ads",
    sources: ["bing"],
    types: ["Search"],
    always: ["Search"],
    macros: ["{AdId}", "{adgroupid}", "{keyword:default}", "{MatchType}", "{QueryString}"],
    campaign: ["{CampaignId}", "{campaignid}"],
    click: "{msclkid}",
  },
  meta: {
    ...social,
    label: "Meta",
    sources: ["facebook", "instagram"],
    types: ["AUCTION"],
    always: [],
    macros: ["{{ad.id}}", "{{adset.id}}", "{{placement}}", "{{site_source_name}}", "{{product.retailer_id}}"],
    campaign: ["{{campaign.id}}"],
  },
  linkedin: {
    ...social,
    label: "LinkedIn",
    sources: ["linkedin"],
    types: linkedinTypes,
    always: [],
    macros: ["{{CREATIVE_ID}}", "{{CAMPAIGN_ID}}"],
    campaign: ["{{CAMPAIGN_GROUP_ID}}"],
  },
  tiktok: {
    ...social,
    label: "TikTok",
    sources: ["tiktok"],
    types: ["Standard campaign"],
    always: [],
    macros: ["__CID__", "__PLACEMENT__"],
    campaign: ["__CAMPAIGN_ID__"],
    click: "__CLICKID__",
  },
};

/** Audiences as people name them, commas and all. */
export const audiences = {
  new: [
    "Prospecting DE, women 25+",
    "Prospecting IT decision makers",
    "Lookalike (US, 1%) buyers",
    "Prospecting R+D / engineering",
    "Prospecting skiers & boarders 2026",
  ],
  known: ["Website visitors 30d", "Past purchasers (540 days)", "Cart abandoners"],
  out: "Existing customers",
};

/** Names a team without a template writes; nothing is wrong with any of them. */
export const freeNames = [
  "US | Atlas – Leads",
  "Workshop Berlin",
  "Photoshop course",
  "Bishop Auckland store",
  "Copywriting webinar",
  "2 for 1 weekend",
  "Always-on brand",
  "Black Friday 2026",
  "atlas_leads_q1-2027",
  "Shoes (women)",
  "Ski 2026/27",
  "Größe zählt",
  "50+ generation",
  "Wave #2",
  "Été à Paris",
  "Agenda 2030 talks",
  "Model X100 launch",
];
