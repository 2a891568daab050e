import type { CellOf } from "../format.ts";

/** What a row of a query is for: its resource is the one whose name stands in it beside its parents'. */
export function kindOf(cell: CellOf): string {
  const has = (...headers: readonly string[]) => headers.some((header) => cell(header) !== "");
  const other = others.find(([header]) => has(header));
  if (other) return other[1];
  if (has("campaignCriterion.resourceName", "campaignCriterion.criterionId", "campaignCriterion.type"))
    return criterion(cell, has);
  if (!has(...campaigns, "adGroup.id", "adGroup.resourceName"))
    return has("campaignBudget.resourceName")
      ? "campaign budget"
      : has("customer.resourceName", "customer.id")
        ? "account"
        : "";
  const isCriterion = has("adGroupCriterion.resourceName", "adGroupCriterion.criterionId");
  const links = has(
    "adGroupCriterion.finalUrls",
    "adGroupCriterion.trackingUrlTemplate",
    "adGroupCriterion.finalUrlSuffix",
  );
  if (isCriterion && !links) return "keyword without a link of its own";
  const kind = isCriterion
    ? "keyword with a link of its own"
    : has("assetGroup.resourceName", "assetGroup.id")
      ? "asset group"
      : has(
            "adGroupAd.resourceName",
            "adGroupAd.ad.id",
            "adGroupAd.ad.resourceName",
            "adGroupAd.ad.finalUrls",
          )
        ? "ad"
        : has("adGroup.resourceName", "adGroup.id", "adGroup.name")
          ? "ad group"
          : "campaign";
  return /^false$/i.test(cell("campaignBudget.explicitlyShared")) ? kind : `${kind}, budget perhaps shared`;
}

function criterion(cell: CellOf, has: (...headers: readonly string[]) => boolean): string {
  const side = /^true$/i.test(cell("campaignCriterion.negative")) ? "excluded" : "included";
  if (has("campaignCriterion.location.geoTargetConstant")) return `${side} location`;
  return has("campaignCriterion.userList.userList") ? `${side} audience` : "other criterion";
}

const campaigns = ["campaign.id", "campaign.name", "campaign.resourceName"];

/** Resources that hang on campaigns and are none of their settings. */
const others: readonly (readonly [header: string, kind: string])[] = [
  ["campaignAsset.resourceName", "asset"],
  ["adGroupAsset.resourceName", "asset"],
  ["assetGroupAsset.resourceName", "asset"],
  ["assetGroupListingGroupFilter.resourceName", "listing group"],
  ["assetGroupSignal.resourceName", "audience signal"],
  ["campaignLabel.resourceName", "label"],
  ["adGroupLabel.resourceName", "label"],
  ["campaignSharedSet.resourceName", "shared set"],
  ["searchTermView.resourceName", "search term"],
];
