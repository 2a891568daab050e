/**
 * Where no ad may be targeted: countries and territories under the sanctions of the United States, which the ad
 * platforms keep. Source: Google Ads, "Understanding Google Ads country restrictions"
 * (support.google.com/google-ads/answer/6163740), with its geo ids: Crimea 21120, Cuba 2192, Donetsk 21113, Iran 2364,
 * Luhansk 21111, North Korea 2408, Syria 2760. First-party text; the lists of other platforms were not read.
 */
export const sanctionedCountries: readonly string[] = ["CU", "IR", "KP"];

/** On the same list, and the sanctions against it were lifted in 2025: whether a platform serves it again, nobody here knows. */
export const doubtfulCountries: readonly string[] = ["SY"];

/** The whole of Crimea is on the list. */
export function isSanctionedTerritory(text: string, platform: string | undefined): boolean {
  return (
    /(^|[^\p{L}])(crimea|krim|crimée|crimeia|sevastopol)($|[^\p{L}])/iu.test(text) ||
    isGeo(text, platform, ["21120"])
  );
}

/** Of these two regions of Ukraine the part that was occupied is. */
export function isDoubtfulTerritory(text: string, platform: string | undefined): boolean {
  return (
    /(^|[^\p{L}])(donetsk|donezk|luhansk|lugansk|dnr|lnr)($|[^\p{L}])/iu.test(text) ||
    isGeo(text, platform, ["21113", "21111"])
  );
}

function isGeo(text: string, platform: string | undefined, ids: readonly string[]): boolean {
  return (platform === "google-ads" || platform === "dv360") && ids.includes(text);
}
