import { adsOf, amountsOf, landingOf } from "./link.js";

const words = { enabled: "On", paused: "Off", draft: "Off" };

/** As TikTok's bulk export writes it: every ad a row, audiences by id alone. */
export function tiktokTables({ campaigns }) {
  const rows = adsOf(campaigns).map((each) => ({ ...each, cells: cellsOf(each) }));
  return [{ name: "tiktok.csv", header: Object.keys(rows[0].cells), rows }];
}

function cellsOf({ campaign, group, ad }) {
  const amounts = amountsOf(campaign, group, ad);
  const at = (day, time) => (day === "" ? "No Limit" : `${day.replaceAll("-", "/")} ${time}`);
  const budget = (daily, lifetime) =>
    daily ? ["Daily", daily] : lifetime ? ["Lifetime", lifetime] : ["No Limit", ""];
  const [campaignType, campaignAmount] = budget(amounts.daily, amounts.lifetime);
  const [groupType, groupAmount] = budget(amounts.groupDaily, amounts.groupLifetime);
  return {
    "Campaign ID": `id:${campaign.id}`,
    "Campaign Status": words[campaign.status] ?? campaign.status,
    "Campaign Name": campaign.name,
    "Advertising Objective": "Website conversions",
    "Campaign type": campaign.type,
    "Campaign Budget Type": campaignType,
    "Campaign Budget Amount": campaignAmount,
    "Ad Group ID": `id:${group.id}`,
    "Ad Group Status": words[group.status] ?? group.status,
    "Ad Group Name": group.name,
    "TikTok Pixel ID": campaign.pixel,
    "Pixel Event": "Submit form",
    "Include audience ID": "All",
    "Exclude audience ID": "",
    Location: campaign.regions.join(","),
    "Ad Group Budget Type": groupType,
    "Ad Group Budget Amount": groupAmount,
    "Start Time": at(campaign.start, "08:00"),
    "End Time": at(campaign.end, "23:59"),
    "Ad ID": `id:${ad.id}`,
    "Ad Status": words[ad.status] ?? ad.status,
    "Ad Name": ad.name,
    "Use TikTok Account": "Off",
    Text: `${ad.headline}. ${ad.description}`,
    "Web URL": landingOf(ad),
  };
}
