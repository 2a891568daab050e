import { addedOf, adsOf, amountsOf, landingOf, monthFirst } from "./link.js";

const words = { enabled: "ACTIVE", paused: "PAUSED", draft: "DRAFT" };

/** As Ads Manager exports it: tabs in UTF-16, or commas in UTF-8 once somebody saved it. */
export function metaBulkTables({ campaigns }, random) {
  const rows = adsOf(campaigns).map((each) => ({ ...each, cells: cellsOf(each) }));
  const header = Object.keys(rows[0].cells);
  const style = random.chance(0.5) ? { delimiter: "\t", encoding: "utf16le", end: "\r\n" } : {};
  return [{ name: "meta.csv", header, rows, ...style }];
}

function cellsOf({ campaign, group, ad }) {
  const amounts = amountsOf(campaign, group, ad);
  const at = (day, time) => (day === "" ? "" : `${monthFirst(day)} ${time}`);
  return {
    "Campaign ID": `cg:${campaign.id}`,
    "Campaign Name": ad.campaignName ?? campaign.name,
    "Campaign Status": words[campaign.status] ?? campaign.status,
    "Campaign Objective": "Outcome Sales",
    "Buying Type": "AUCTION",
    "Campaign Daily Budget": amounts.daily,
    "Campaign Lifetime Budget": amounts.lifetime,
    "Campaign Start Time": at(campaign.start, "12:00:00 am"),
    "Campaign Stop Time": at(campaign.end, "11:59:00 pm"),
    "Special Ad Categories": campaign.categories,
    "Ad Set ID": `c:${group.id}`,
    "Ad Set Run Status": words[group.status] ?? group.status,
    "Ad Set Name": group.name,
    "Ad Set Time Start": "",
    "Ad Set Time Stop": "",
    "Ad Set Daily Budget": amounts.groupDaily || "0",
    "Ad Set Lifetime Budget": amounts.groupLifetime || "0",
    "Optimized Conversion Tracking Pixels": campaign.pixel && `tp:${campaign.pixel}`,
    "Optimized Event": "PURCHASE",
    Link: landingOf(ad),
    Countries: campaign.regions.join(", "),
    "Excluded Countries": campaign.excludedRegions.join(", "),
    "Age Min": campaign.ageMin,
    "Custom Audiences": group.included.map(withId).join(", "),
    "Excluded Custom Audiences": group.excluded.map(withId).join(", "),
    "Advantage Audience": "0",
    "Ad ID": `a:${ad.id}`,
    "Ad Status": words[ad.status] ?? ad.status,
    "Ad Name": ad.name,
    Title: ad.headline,
    Body: ad.description,
    "Creative Type": "Link Page Post Ad",
    "URL Tags": addedOf(ad),
  };
}

/** The id goes with the name, wherever it stands. */
function withId(name) {
  const id = [...name.toLowerCase()].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e9, 7);
  return `23851${String(id).padStart(9, "0")}:${name}`;
}
