import { type CampaignVerdict, type Counts, isStopping, type Verdict } from "../model/report.ts";
import type { ReadResult } from "./entries.ts";

/** Rows = entries + skipped; the campaigns' verdicts add up to the campaigns. */
export function countsOf(
  { inputs }: ReadResult,
  campaigns: readonly CampaignVerdict[],
  findings: readonly Verdict[],
): Counts {
  const of = (name: CampaignVerdict["verdict"]) => campaigns.filter(({ verdict }) => verdict === name).length;
  return {
    rows: inputs.reduce((sum, { rows }) => sum + rows, 0),
    entries: inputs.reduce((sum, { entries }) => sum + entries, 0),
    campaigns: campaigns.length,
    cleared: of("cleared"),
    held: of("held"),
    blocked: of("blocked"),
    live: of("live"),
    outOfScope: of("out of scope"),
    findings: findings.length,
    open: findings.filter(isStopping).length,
  };
}
