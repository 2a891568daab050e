/**
 * What teams write as utm_source for each platform. Source: the platforms' own tagging guides and GA4's source
 * categories. A value that stands under two platforms contradicts neither.
 */
export const usualSources: Readonly<Record<string, readonly string[]>> = {
  "amazon-ads": ["amazon", "amazon-ads"],
  "apple-ads": ["apple", "apple-search-ads"],
  "google-ads": ["google", "googleads", "google-ads", "adwords", "youtube"],
  linkedin: ["linkedin", "li"],
  meta: ["facebook", "fb", "instagram", "ig", "meta", "messenger", "threads", "an"],
  "microsoft-ads": ["bing", "microsoft", "microsoft-ads", "msn", "yahoo"],
  pinterest: ["pinterest"],
  reddit: ["reddit"],
  snapchat: ["snapchat", "snap"],
  tiktok: ["tiktok"],
  x: ["twitter", "x", "t.co"],
};

/** The platform a source belongs to, if it belongs to one. */
function platformOfSource(source: string): string | undefined {
  const wanted = source.toLowerCase();
  const owners = Object.keys(usualSources).filter((platform) => usualSources[platform]?.includes(wanted));
  return owners.length === 1 ? owners[0] : undefined;
}

/** The platform that a source contradicts, where this is another one with sources of its own. */
export function otherPlatform(source: string, platform: string | undefined): string | undefined {
  if (platform === undefined || !Object.hasOwn(usualSources, platform)) return undefined;
  const owner = platformOfSource(source);
  return owner === platform ? undefined : owner;
}
