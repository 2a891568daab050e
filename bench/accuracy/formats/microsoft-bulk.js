import { addedOf, amountsOf, landingOf, monthFirst } from "./link.js";

const words = { enabled: "Active", paused: "Paused", draft: "Draft" };
const version = { Type: "Format Version", Name: "6.0" };

/** A bulk file: a row for each thing, which names its parent by id. */
export function microsoftTables({ campaigns, account }) {
  const head = [version, { Type: "Account", Id: account, "Parent Id": "77" }];
  const rows = [
    ...head.map((cells) => ({ cells })),
    ...campaigns.flatMap((campaign) =>
      rowsOf(campaign).map((cells) => ({ campaign, cells: { Campaign: campaign.name, ...cells } })),
    ),
  ];
  const header = ["Type", "Status", "Id", "Parent Id", "Client Id", "Modified Time"];
  for (const { cells } of rows)
    for (const name of Object.keys(cells)) if (!header.includes(name)) header.push(name);
  return [{ name: "microsoft.csv", header, rows }];
}

function rowsOf(campaign) {
  const amounts = amountsOf(campaign, {}, {});
  const own = {
    Type: "Campaign",
    Status: words[campaign.status] ?? campaign.status,
    Id: campaign.id,
    "Parent Id": campaign.account,
    "Campaign Type": campaign.type,
    Budget: amounts.daily || amounts.lifetime,
    "Budget Type": campaign.budget.period === "daily" ? "DailyBudgetStandard" : "LifetimeBudgetStandard",
    "Tracking Template": campaign.template,
    "Final Url Suffix": campaign.suffix,
    "Custom Parameter": campaign.custom,
  };
  const place = (Type) => (Target) => ({
    Type,
    Status: "Active",
    "Parent Id": campaign.id,
    Target,
    "Sub Type": "Country",
  });
  return [
    own,
    ...campaign.regions.map(place("Campaign Location Criterion")),
    ...campaign.excludedRegions.map(place("Campaign Negative Location Criterion")),
    ...campaign.groups.flatMap((group) => rowsOfGroup(campaign, group)),
  ];
}

function rowsOfGroup(campaign, group) {
  const inGroup = { "Ad Group": group.name, "Parent Id": group.id };
  const own = {
    Type: "Ad Group",
    Status: words[group.status] ?? group.status,
    Id: group.id,
    "Parent Id": campaign.id,
    "Ad Group": group.name,
    "Start Date": dayOf(group.start),
    "End Date": dayOf(group.end),
    "Final Url Suffix": group.suffix,
  };
  const list = (Type) => (Audience) => ({ ...inGroup, Type, Status: "Active", Audience });
  const ads = group.ads.map((ad) => ({
    ...inGroup,
    Type: "Responsive Search Ad",
    Status: words[ad.status] ?? ad.status,
    Id: ad.id,
    "Final Url": landingOf(ad),
    "Final Url Suffix": addedOf(ad),
    "Tracking Template": ad.template ?? "",
    Headline: JSON.stringify([{ text: ad.headline }]),
    Description: JSON.stringify([{ text: ad.description }]),
  }));
  return [
    own,
    ...group.included.map(list("Ad Group Remarketing List Association")),
    ...group.excluded.map(list("Ad Group Negative Remarketing List Association")),
    ...ads,
    { ...inGroup, Type: "Keyword", Status: "Active", Keyword: "atlas demo" },
  ];
}

/** Without the zeros, `12/1/2026`. */
function dayOf(day) {
  return monthFirst(day).replace(/\b0/g, "");
}
