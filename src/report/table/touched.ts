import type { CampaignVerdict, Verdict } from "../../model/report.ts";
import { createTitles } from "./names.ts";
import { shorten } from "./words.ts";

const most = 5;

/** The campaigns that a finding of several touches, the largest planned spend first. */
export function createTouched(
  campaigns: readonly CampaignVerdict[],
  full: boolean,
): (finding: Verdict) => string | undefined {
  const known = new Map(campaigns.map((campaign) => [campaign.key, campaign]));
  return ({ campaign, campaigns: keys }) => {
    if (campaign !== undefined || keys.length === 0) return undefined;
    const touched = keys.flatMap((key) => known.get(key) ?? []).sort((a, b) => spendOf(b) - spendOf(a));
    const titleOf = createTitles(touched, ["platform", "account", "id"]);
    const names = (full ? touched : touched.slice(0, most)).map((each) => shorten(titleOf(each)));
    const hidden = touched.length - names.length;
    return `${names.join(", ")}${hidden > 0 ? ` and ${hidden.toLocaleString("en-US")} more` : ""}`;
  };
}

function spendOf({ atRisk: [first] }: CampaignVerdict): number {
  return Number(first?.minor ?? 0n);
}
