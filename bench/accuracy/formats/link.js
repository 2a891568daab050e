/** The cell of the landing page. */
export function landingOf({ landing, page, query, hash, isOnPage }) {
  if (landing !== undefined) return landing;
  const joint = page.includes("?") ? "&" : "?";
  return page + (isOnPage && query !== "" ? joint + query : "") + hash;
}

/** The cell of what the platform adds to it: the URL tags, or the suffix. */
export function addedOf({ query, isOnPage }) {
  return isOnPage ? "" : query;
}

/** Every ad with its group and its campaign. */
export function adsOf(campaigns) {
  return campaigns.flatMap((campaign) =>
    campaign.groups.flatMap((group) => group.ads.map((ad) => ({ campaign, group, ad }))),
  );
}

/** The amounts of a row, each where it stands: a budget is the campaign's or the ad group's, by the day or in total. */
export function amountsOf({ budget, second }, group, ad) {
  const at = (level, period) => {
    for (const each of [second, budget]) {
      if (each?.level !== level || each.period !== period) continue;
      return (each === budget ? (ad.amount ?? group.amount) : undefined) ?? each.amount;
    }
    return "";
  };
  return {
    daily: at("campaign", "daily"),
    lifetime: at("campaign", "lifetime"),
    groupDaily: at("adGroup", "daily"),
    groupLifetime: at("adGroup", "lifetime"),
  };
}

/** `2026-12-01` as `12/01/2026`; what is no such day is left as somebody wrote it. */
export function monthFirst(day) {
  return day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$2/$3/$1");
}
