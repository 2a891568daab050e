import { adsOf, amountsOf, landingOf, monthFirst } from "./link.js";

const words = { enabled: "Active", paused: "Paused", draft: "Draft" };

/** The three files of one download. */
export function linkedinTables({ campaigns }) {
  const groups = campaigns.flatMap((campaign) => campaign.groups.map((group) => ({ campaign, group })));
  return [
    tableOf(
      "campaign_Edit.csv",
      campaigns.map((campaign) => ({ campaign })),
      campaignCells,
    ),
    tableOf("ad_set_Edit.csv", groups, groupCells),
    tableOf("ad_Edit.csv", adsOf(campaigns), adCells),
  ];
}

function tableOf(name, list, cellsOf) {
  const rows = list.map((each) => ({ ...each, cells: cellsOf(each) }));
  return { name, header: Object.keys(rows[0].cells), rows };
}

function campaignCells({ campaign }) {
  return {
    "*Account ID": campaign.account,
    "Account Name": "Example B2B Ltd",
    "Campaign ID": campaign.id,
    "*Campaign Name": campaign.name,
    "Campaign Shared Total Budget": amountsOf(campaign, {}, {}).lifetime,
    "*Campaign Start Date": monthFirst(campaign.start),
    "Campaign End Date": monthFirst(campaign.end),
    "*Campaign Status": words[campaign.status] ?? campaign.status,
  };
}

function groupCells({ campaign, group }) {
  const amounts = amountsOf(campaign, group, {});
  return {
    "*Account ID": campaign.account,
    "Account Name": "Example B2B Ltd",
    "Campaign ID": campaign.id,
    "Campaign Name": campaign.name,
    "Ad Set ID": group.id,
    "*Ad Set Name": group.name,
    "*Ad Set Status": words[group.status] ?? group.status,
    "*Objective": campaign.platform === "linkedin" ? "Website Visits" : "",
    "*Ad Format": campaign.type,
    "**Audience Template ID": "",
    "**Audience String": `Locations: ${campaign.regions.join(", ")}; Seniorities: Director, VP`,
    "Ad Set Daily Budget": amounts.groupDaily,
    "Ad Set Lifetime Budget": amounts.groupLifetime,
    "*Ad Set Start Date": monthFirst(group.start),
    "Ad Set End Date": monthFirst(group.end),
  };
}

function adCells({ campaign, group, ad }) {
  return {
    "*Account ID": campaign.account,
    "Account Name": "Example B2B Ltd",
    "Campaign ID": campaign.id,
    "Campaign Group Name": campaign.name,
    "*Ad Set ID": group.id,
    "Ad Set Name": group.name,
    "Ad ID": ad.id,
    "*Creative Status": words[ad.status] ?? ad.status,
    "*Ad Name": ad.name,
    Introductory: ad.headline,
    Headline: ad.headline,
    Description: ad.description,
    "Destination URL": landingOf(ad),
  };
}
