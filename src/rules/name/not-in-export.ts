import { z } from "zod";
import { type PlanClause, type PlannedCampaign, placesText, plannedText } from "../../model/media-plan.ts";
import type { Problem } from "../../model/rule.ts";
import { addDays, type Day } from "../../values/date.ts";
import { defineGroupRule } from "../define.ts";
import { nearestPlanned } from "./_plan.ts";

const plan = [
  { Campaign: "spring", Budget: "1000", Start: "2026-12-01", End: "2026-12-31" },
  { Campaign: "summer", Budget: "1000", Start: "2026-12-01", End: "2026-12-31" },
];

/** Which campaigns of a plan are about to launch. */
interface Seen {
  readonly clauses: Set<PlanClause>;
  readonly planned: Set<string>;
  /** Names that are not in the plan: what they were probably meant to be is said of them. */
  readonly others: Set<string>;
  /** Undefined among them: an export that does not say it. */
  readonly platforms: Set<string | undefined>;
}

export const notInExport = defineGroupRule({
  id: "name/not-in-export",
  summary:
    "A campaign of the plan is not among those about to launch; one that is removed or over does not count.",
  why: "What was approved and booked is not going to run, and everybody believes that it is.",
  severity: "hold",
  reads: ["campaign.name?", "campaign.id?", "platform?"],
  policy: ["plan"],
  options: z.strictObject({
    ahead: z
      .number()
      .int()
      .nonnegative()
      .default(30)
      .describe("how many days before its planned start a campaign has to be there"),
  }),
  per: "launch",
  *keys() {
    yield "plan";
  },
  add(state: Seen | undefined, _, fields, { policy: { plan: plans } }): Seen {
    const seen = state ?? {
      clauses: new Set(),
      planned: new Set(),
      others: new Set(),
      platforms: new Set(),
    };
    seen.platforms.add(fields.platform);
    for (const { clause } of plans) {
      seen.clauses.add(clause);
      const { planned } = clause.find(fields);
      if (planned) seen.planned.add(planned.key);
      else seen.others.add(fields["campaign.name"] ?? "");
    }
    return seen;
  },
  *check({ clauses, planned, others, platforms }, _, { today, options }) {
    for (const clause of clauses) {
      const meant = new Set([...others].map((name) => nearestPlanned(clause, name)));
      for (const each of clause.campaigns) {
        const isElsewhere =
          each.platform !== undefined && !platforms.has(each.platform) && !platforms.has(undefined);
        if (planned.has(each.key) || meant.has(each) || isElsewhere) continue;
        if (isDue(each, today, addDays(today, options.ahead))) yield missing(each);
      }
    }
  },
  examples: [
    {
      plan,
      rows: [{ Campaign: "spring", "Lifetime budget": "1000" }],
      finds: [{ found: "summer", expected: "a campaign of that name or id, planned in plan.csv:3" }],
    },
    { plan, rows: [{ Campaign: "spring" }, { Campaign: "Summer" }], finds: [] },
    { plan, rows: [{ Campaign: "spring" }, { Campaign: "sumer" }], finds: [] },
    {
      plan,
      rows: [
        { Campaign: "spring", Status: "Paused" },
        { Campaign: "summer", Status: "Removed" },
      ],
      finds: [{ found: "summer" }],
    },
    {
      plan: [plan[0] ?? {}, { Campaign: "autumn", Start: "2026-09-01", End: "2026-11-20" }],
      rows: [{ Campaign: "spring" }],
      finds: [],
    },
    {
      plan: [plan[0] ?? {}, { Campaign: "next year", Start: "2027-03-01", End: "2027-03-31" }],
      rows: [{ Campaign: "spring" }],
      finds: [],
    },
    {
      plan: [
        { Campaign: "spring", Platform: "Meta" },
        { Campaign: "spring", Platform: "TikTok" },
      ],
      rows: [{ Campaign: "spring", Platform: "Meta" }],
      finds: [],
    },
  ],
});

/** What is long over, or starts in months, is not missed; nor is a name that may be a heading. */
function isDue({ rows }: PlannedCampaign, today: Day, horizon: Day): boolean {
  if (rows.every(({ isBare }) => isBare)) return false;
  const isOver = rows.every(({ end }) => end.state === "value" && end.value < today);
  const isFar = rows.every(({ start }) => start.state === "value" && start.value > horizon);
  return !isOver && !isFar;
}

function missing(planned: PlannedCampaign): Problem {
  const [first] = planned.rows;
  const on = planned.platform === undefined ? "" : ` on ${planned.platform}`;
  return {
    at: "campaign.name",
    touches: [],
    place: first?.place,
    message: `a campaign of the plan is not among those about to launch${on}`,
    found: plannedText(planned),
    expected: `a campaign of that name or id, planned in ${placesText(planned.rows.map(({ place }) => place))}`,
  };
}
