import type { CellOf } from "../format.ts";

/** What a row of Google Ads Editor is for: there is no column that says it. */
export function kindOf(cell: CellOf): string {
  const kind = entityOf(cell);
  if (!entities.has(kind)) return kind;
  const has = (header: string) => cell(header) !== "";
  if (has("Budget type")) return `${kind}, budget as its type says`;
  if ([...budgets, ...settings].some(has)) return `${kind}, budget by the day`;
  // Without a link of its own it says nothing that its ad group does not.
  return kind === "keyword" ? "keyword without a link of its own" : kind;
}

function entityOf(cell: CellOf): string {
  const has = (...headers: readonly string[]) => headers.some((header) => !/^(?:\[\])?$/.test(cell(header)));
  const inCampaign = has("Campaign", "Campaign name");
  const inGroup = has("Ad Group", "Ad group name");
  if (cell("Campaign") === "<Account-level>") return "account-level asset";
  // An ad and an asset group have a business name and a phone number too.
  const isAd = has("Ad type", "Headline 1", "Headline") && (inGroup || has("Asset Group"));
  const other = isAd ? undefined : others.find(([header]) => has(header));
  if (other) return !inCampaign && clicked.has(other[1]) ? `account-level ${other[1]}` : other[1];
  if (!inCampaign && !inGroup)
    return has("Account settings", "Auto tagging", ...tracking) ? "account" : "shared library";
  if (has("Asset Group"))
    return has("Audience signal") && !isAd && !has(...pages) ? "audience signal" : "asset group";
  if (has("Keyword")) return keywordKind(cell, has);
  if (isAd) return "ad";
  const side = isNegative(cell) ? "excluded" : "included";
  const of = inGroup ? "ad group" : "campaign";
  if (has("Audience segment")) return `${of} ${side} audience`;
  if (inGroup) return has(...pages) ? "ad" : "ad group";
  if (!has(...budgets) && has("Location", ...geoIds)) return `campaign ${side} location`;
  return has(...budgets, ...settings, ...tracking) ? "campaign" : "other campaign";
}

const entities: ReadonlySet<string> = new Set([
  "campaign",
  "ad group",
  "asset group",
  "ad",
  "keyword",
  "keyword with a page of its own",
  "keyword with tracking of its own",
]);
const pages = ["Final URL", "Final URLs"];
const budgets = ["Budget", "Campaign budget", "Campaign daily budget", "Daily budget"];
const settings = [
  "Campaign Type",
  "Campaign#Original",
  "Bid Strategy Type",
  "Networks",
  "Start Date",
  "End Date",
];
const tracking = [
  "Tracking template",
  "Tracking URL",
  "Final URL suffix",
  "Custom parameters",
  "Custom parameter",
];
export const geoIds = ["ID", "Location ID", "Geo ID", "Geo target ID"];

function keywordKind(cell: CellOf, has: (...headers: readonly string[]) => boolean): string {
  if (isNegative(cell)) return "negative keyword";
  if (has(...pages)) return "keyword with a page of its own";
  const tracks = tracking.some((header) => !/^(?:\[\]|\{lpurl\})?$/.test(cell(header)));
  return tracks ? "keyword with tracking of its own" : "keyword";
}

function isNegative(cell: CellOf): boolean {
  return /negative|exclu/i.test(cell("Criterion Type"));
}

/** Assets with a page of their own. */
const clicked: ReadonlySet<string> = new Set(["sitelink", "promotion"]);

/** What no other row has, in the order in which it decides. */
const others: readonly (readonly [header: string, kind: string])[] = [
  ["Link Text", "sitelink"],
  ["Callout text", "callout"],
  ["Snippet Values", "structured snippet"],
  ["Phone Number", "call asset"],
  ["Promotion target", "promotion"],
  ["Header 1", "price asset"],
  ["Shared set name", "shared set"],
  ["Asset name", "asset"],
  ["Location group", "location group"],
  ["Business name", "business name"],
  ["Product Group", "product group"],
  ["Search theme", "search theme"],
  ["Placement", "placement"],
  ["Topic", "topic"],
  ["Dynamic Ad Target Condition 1", "dynamic ad target"],
];
