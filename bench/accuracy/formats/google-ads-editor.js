import { addedOf, amountsOf, landingOf } from "./link.js";

const words = { enabled: "Enabled", paused: "Paused", draft: "Draft" };

/** As the editor exports an account: a row for each thing, nothing repeated. */
export function editorTables({ campaigns }, random) {
  const rows = campaigns.flatMap((campaign) =>
    rowsOf(campaign).map(({ group, ad, ...cells }) => ({
      campaign,
      group,
      ad,
      cells: { ...nameOf(campaign, group), ...cells },
    })),
  );
  const header = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  const style = random.chance(0.5) ? { delimiter: "\t", encoding: "utf16le", end: "\r\n" } : {};
  return [{ name: "editor.csv", header, rows, ...style }];
}

function nameOf(campaign, group) {
  return { Account: campaign.account, Campaign: campaign.name, "Ad Group": group?.name ?? "" };
}

function rowsOf(campaign) {
  const amounts = amountsOf(campaign, {}, {});
  const own = {
    "Campaign Type": campaign.type,
    Budget: amounts.daily || amounts.lifetime,
    "Budget type": campaign.budget.period === "daily" ? "Daily" : "Campaign Total",
    "EU political ads": campaign.euPolitical,
    "Standard conversion goals": campaign.conversion,
    "Start Date": campaign.start,
    "End Date": campaign.end || "[]",
    "Campaign Status": words[campaign.status] ?? campaign.status,
    "Tracking template": campaign.template,
    "Final URL suffix": campaign.suffix,
    "Custom parameters": campaign.custom,
  };
  const places = [
    ...campaign.regions.map((Location) => ({ Location })),
    ...campaign.excludedRegions.map((Location) => ({ Location, "Criterion Type": "Campaign Negative" })),
  ];
  return [own, ...places, ...campaign.groups.flatMap(rowsOfGroup)];
}

function rowsOfGroup(group) {
  const lists = [
    ...group.included.map((name) => ({ "Audience segment": name, "Criterion Type": "" })),
    ...group.excluded.map((name) => ({ "Audience segment": name, "Criterion Type": "Negative" })),
  ];
  const ads = group.ads.map((ad) => ({
    ad,
    "Ad type": "Responsive search ad",
    "Headline 1": ad.headline,
    "Description 1": ad.description,
    "Final URL": landingOf(ad),
    "Final URL suffix": addedOf(ad),
    "Tracking template": ad.template ?? "",
    Status: words[ad.status] ?? ad.status,
  }));
  const keyword = { Keyword: `${group.name} online`, "Criterion Type": "Phrase", Status: "Enabled" };
  const own = {
    "Ad Group Status": words[group.status] ?? group.status,
    "Max CPC": "1.20",
    "Final URL suffix": group.suffix,
  };
  return [own, ...lists, ...ads, keyword].map((each) => ({ group, ...each }));
}
