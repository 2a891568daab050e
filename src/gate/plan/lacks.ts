import type { NotChecked } from "../../model/finding.ts";
import type { PlannedCampaign, PlanRow } from "../../model/media-plan.ts";
import type { Policy } from "../../model/policy.ts";
import type { Campaign } from "../../model/report.ts";
import { remember } from "../../values/memo.ts";
import { plural } from "../../values/text.ts";

/** Rules that would compare with a column that a plan does not have. */
export function lacksOf(rows: readonly PlanRow[]): NotChecked[] {
  const files = [...new Set(rows.map(({ place }) => place.file))];
  return files.flatMap((file) => {
    const own = rows.filter(({ place }) => place.file === file);
    return comparisons.flatMap(({ rule, field, cells }) =>
      own.every((row) => cells.every((cell) => row[cell].state === "absent"))
        ? [
            {
              rule,
              file,
              missing: [field],
              reason: "the plan has no column for it",
              asked: false,
              entries: own.length,
            },
          ]
        : [],
    );
  });
}

/** Planned campaigns on platforms that no export of the run has: those of another run, or forgotten. */
export function unexported({ sections }: Policy, campaigns: readonly Campaign[]): NotChecked[] {
  const platforms = new Set(campaigns.map(({ platform }) => platform));
  if (platforms.has(undefined)) return [];
  const missing = new Map<string, PlannedCampaign[]>();
  for (const { clause } of sections.plan)
    for (const each of clause.campaigns)
      if (each.platform !== undefined && !platforms.has(each.platform))
        remember(missing, each.platform, () => []).push(each);
  return [...missing].map(([platform, planned]) => ({
    rule: "name/not-in-export",
    file: undefined,
    missing: [],
    reason: `the plan has ${plural(planned.length, "campaign")} on ${platform}, and no export of it is in this run`,
    asked: false,
    entries: 0,
  }));
}

const comparisons = [
  { rule: "budget/over-plan", field: "budget", cells: ["amount"] },
  { rule: "flight/off-plan", field: "flight.start", cells: ["start", "end"] },
  { rule: "flight/short-of-plan", field: "flight.start", cells: ["start", "end"] },
  { rule: "account/other-owner", field: "owner", cells: ["owner"] },
] as const;
