/**
 * Macros that stand for the name of an entity of the export, per platform. Ids are filled at the click and stay.
 * Sources: the platforms' own pages on dynamic URL parameters (LinkedIn's macros kept the old level names: its
 * campaign group is today's campaign, its campaign today's ad set).
 */
export const nameMacros: Readonly<Record<string, Readonly<Record<string, "campaign" | "adGroup" | "ad">>>> = {
  meta: { "{{campaign.name}}": "campaign", "{{adset.name}}": "adGroup", "{{ad.name}}": "ad" },
  "microsoft-ads": { "{campaign}": "campaign", "{adgroup}": "adGroup" },
  linkedin: {
    "{{CAMPAIGN_GROUP_NAME}}": "campaign",
    "{{CAMPAIGN_NAME}}": "adGroup",
    "{{CREATIVE_NAME}}": "ad",
  },
  tiktok: { __CAMPAIGN_NAME__: "campaign", __AID_NAME__: "adGroup", __CID_NAME__: "ad" },
  pinterest: {
    "{campaign_name}": "campaign",
    "{campaignname}": "campaign",
    "{ad_group_name}": "adGroup",
    "{adgroupname}": "adGroup",
  },
  snapchat: { "{{campaign.name}}": "campaign", "{{adSet.name}}": "adGroup", "{{creative.name}}": "ad" },
  reddit: { "{{CAMPAIGN_NAME}}": "campaign", "{{ADGROUP_NAME}}": "adGroup", "{{AD_NAME}}": "ad" },
};

/**
 * Platforms that fill a name's macro when the ad is first published, and never again; Snapchat, for one, follows a
 * renaming. Source: Meta Business Help Center, "About URL parameters", as quoted by guides; not read first-hand.
 */
export const platformsThatKeepNames: ReadonlySet<string> = new Set(["meta"]);

/** Macros that Microsoft reads in any case. Source: Microsoft Advertising, URL tracking with upgraded URLs. */
export const caselessPlatforms: ReadonlySet<string> = new Set(["microsoft-ads"]);

/** Any platform's macro, whole: nothing in it is a separator of the URL it stands in. */
export const macroShape =
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{[A-Za-z_][^{}]*\}|__[A-Z0-9]+(?:_[A-Z0-9]+)*__|%%[A-Z][^%\s]*%%|%e[a-z]+!/g;

/** Whether a text can have a macro at all: most have none, and need not be searched for one. */
export function mayHaveMacro(text: string): boolean {
  return text.includes("{") || text.includes("__") || text.includes("%");
}
