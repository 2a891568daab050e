import type { PlanClause, PlannedCampaign } from "../../model/media-plan.ts";
import { nearest } from "../../values/words.ts";

/** The planned campaign that a name most likely means. */
export function nearestPlanned(
  { campaigns }: PlanClause,
  name: string | undefined,
): PlannedCampaign | undefined {
  if (name === undefined) return undefined;
  const near = nearest(name, [...new Set(campaigns.flatMap((each) => each.name ?? []))]);
  return near === undefined ? undefined : campaigns.find((each) => each.name === near);
}
