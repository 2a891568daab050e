type Level = "campaign" | "adGroup" | "ad";

/** Ids whose macro is called otherwise than the level it stands for; names are in name-macros.ts. */
const misnamed: Readonly<Record<string, Readonly<Record<string, Level>>>> = {
  // Source: ads.tiktok.com/help/article/track-offsite-web-events-with-utm-parameters. AID is the ad group, CID the ad.
  tiktok: { __AID__: "adGroup", __AID_NAME__: "adGroup", __CID__: "ad", __CID_NAME__: "ad" },
  // Source: linkedin.com/help/lms/answer/a422101. What was a campaign is an ad set now, and its macro kept the word.
  linkedin: { "{{CAMPAIGN_ID}}": "adGroup", "{{CAMPAIGN_NAME}}": "adGroup" },
};

const instead: Readonly<Record<string, Readonly<Record<Level, readonly [id: string, name: string]>>>> = {
  tiktok: {
    campaign: ["__CAMPAIGN_ID__", "__CAMPAIGN_NAME__"],
    adGroup: ["__AID__", "__AID_NAME__"],
    ad: ["__CID__", "__CID_NAME__"],
  },
  linkedin: {
    campaign: ["{{CAMPAIGN_GROUP_ID}}", "{{CAMPAIGN_GROUP_NAME}}"],
    adGroup: ["{{CAMPAIGN_ID}}", "{{CAMPAIGN_NAME}}"],
    ad: ["{{CREATIVE_ID}}", "{{CREATIVE_NAME}}"],
  },
};

/** The level of a macro that its own name does not tell. */
export function misnamedLevel(macro: string, platform: string): Level | undefined {
  return misnamed[platform]?.[macro];
}

/** The macro of another level that says the same of it: its id, or its name. */
export function atLevel(macro: string, platform: string, level: Level): string | undefined {
  const [id, name] = instead[platform]?.[level] ?? [];
  return macro.includes("NAME") ? name : id;
}

/** The level that a parameter is called by: `ad_id`, `utm_campaign`; undefined where its name tells none. */
export function levelOfKey(key: string): Level | undefined {
  if (/^(?:utm_campaign|utm_id|campaign_?(?:id|name)?)$/i.test(key)) return "campaign";
  if (/^(?:ad_?(?:set|group)_?(?:id|name)?)$/i.test(key)) return "adGroup";
  return /^(?:(?:ad|creative)_?(?:id|name))$/i.test(key) ? "ad" : undefined;
}
