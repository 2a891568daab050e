import { platforms } from "../words.js";
import { addedOf, adsOf, amountsOf, landingOf } from "./link.js";

const words = { enabled: "Active", paused: "Paused", draft: "Draft" };

/** A sheet that a team keeps itself: every ad a row, its campaign repeated. */
export function genericTables({ campaigns, account }, random) {
  const dates = random.pick([(day) => day, (day) => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3.$2.$1")]);
  const rows = adsOf(campaigns).map((each) => ({ ...each, cells: cellsOf(each, dates) }));
  const header = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  return [{ name: "plan.csv", header, rows, delimiter: random.pick([",", ";", "\t"]), account }];
}

/** The same as an interface would answer it. */
export function jsonTables(plan, random) {
  const [table] = genericTables(plan, random);
  const records = table.rows.map(({ cells }) => cells);
  return [{ ...table, name: "plan.json", records }];
}

function cellsOf({ campaign, group, ad }, dates) {
  const { platform } = campaign;
  const amounts = amountsOf(campaign, group, ad);
  const isSearch = platform === "google-ads" || platform === "microsoft-ads";
  return {
    Platform: campaign.label ?? platforms[platform].label,
    "Account ID": campaign.account,
    "Campaign ID": campaign.id,
    Campaign: ad.campaignName ?? campaign.name,
    "Campaign status": words[campaign.status] ?? campaign.status,
    "Campaign type": campaign.type,
    Objective: campaign.objective,
    "Ad group": group.name,
    "Ad group status": words[group.status] ?? group.status,
    Ad: ad.name,
    "Ad status": words[ad.status] ?? ad.status,
    "Campaign daily budget": amounts.daily,
    "Campaign lifetime budget": amounts.lifetime,
    "Ad group daily budget": amounts.groupDaily,
    "Ad group lifetime budget": amounts.groupLifetime,
    Currency: campaign.currency,
    "Start date": dates(campaign.start),
    "End date": dates(campaign.end),
    Countries: campaign.regions.join("; "),
    "Excluded countries": campaign.excludedRegions.join("; "),
    Audiences: group.included.map(asItem).join("; "),
    "Excluded audiences": group.excluded.map(asItem).join("; "),
    "Pixel ID": isSearch ? "" : campaign.pixel,
    "Conversion goals": isSearch ? campaign.conversion : "",
    "Landing page": landingOf(ad),
    "Tracking template": ad.template ?? campaign.template,
    "Final URL suffix": isSearch ? addedOf(ad) : "",
    "URL tags": isSearch ? "" : addedOf(ad),
    "Custom parameters": isSearch ? campaign.custom : "",
    Headline: ad.headline,
    Description: ad.description,
    "Age min": campaign.ageMin,
    "Special ad categories": platform === "meta" ? campaign.categories : "",
    "EU political ads": platform === "google-ads" ? campaign.euPolitical : "",
    ...ad.row,
  };
}

function asItem(name) {
  return name.includes(",") || name.includes("|") ? `"${name}"` : name;
}
