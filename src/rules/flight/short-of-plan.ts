import type { Problem } from "../../model/rule.ts";
import { isOpenEnded } from "../../model/spend.ts";
import { type Day, earlier, later } from "../../values/date.ts";
import { defineGroupRule } from "../define.ts";
import {
  daysAfter,
  daysText,
  isDated,
  type PlannedFlight,
  plan,
  plannedFlight,
  spring,
  withinDays,
} from "./_plan.ts";

/** A campaign's first and last day over all its rows. */
interface Span {
  readonly flight: PlannedFlight;
  /** Undefined: at once, or until somebody stops it. */
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly runs: boolean;
}

export const shortOfPlan = defineGroupRule({
  id: "flight/short-of-plan",
  summary: "A campaign starts after its plan does, or ends before it.",
  why: "The days that matter most are often the first and the last: what was approved for them is not spent, or is spent in fewer days than it was planned for.",
  severity: "hold",
  reads: ["flight.start", "flight.end", "status?", "campaign.id?", "campaign.name?", "platform?"],
  policy: ["plan"],
  options: withinDays("how many days of the plan may be missing at its start or end"),
  asked: isDated,
  per: "campaign",
  *keys(fields, { policy: { plan: plans } }) {
    // What cannot be read in the plan is said by flight/off-plan.
    if (plannedFlight(plans, fields)?.unreadable.length === 0) yield "flight";
  },
  add(state: Span | undefined, _, fields, { policy: { plan: plans }, today }): Span {
    const { "flight.start": start, "flight.end": last, status } = fields;
    const end = isOpenEnded(last, today) ? undefined : last;
    const runs = status === "enabled" && start !== undefined && start < today;
    const flight = state?.flight ?? plannedFlight(plans, fields) ?? nothingPlanned;
    if (!state) return { flight, start, end, runs };
    return {
      flight,
      start: state.start && start && earlier(state.start, start),
      end: state.end && end && later(state.end, end),
      runs: state.runs || runs,
    };
  },
  *check({ flight, start, end, runs }, _, { options: { within } }): Iterable<Problem> {
    const [first, last] = [flight.start, flight.end];
    const late = first && start !== undefined && !runs ? daysAfter(start, first.day) : 0;
    if (first && late > within)
      yield {
        at: "flight.start",
        message: `the flight starts ${daysText(late)} after its plan does`,
        found: start,
        expected: `${first.day}, planned in ${first.where}`,
      };
    const early = last && end !== undefined ? daysAfter(last.day, end) : 0;
    if (last && early > within)
      yield {
        at: "flight.end",
        message: `the flight ends ${daysText(early)} before its plan does`,
        found: end,
        expected: `${last.day}, planned in ${last.where}`,
      };
  },
  examples: [
    {
      plan,
      rows: [{ ...spring, Start: "2026-12-04", End: "2026-12-30" }],
      finds: [
        { found: "2026-12-04", expected: "2026-12-01, planned in plan.csv:2" },
        { found: "2026-12-30", expected: "2026-12-31, planned in plan.csv:2" },
      ],
    },
    {
      plan,
      rows: [
        { ...spring, "Ad set": "a", End: "2026-12-10" },
        { ...spring, "Ad set": "b", Start: "2026-12-11" },
      ],
      finds: [],
    },
    { plan, rows: [{ ...spring, Start: "", End: "" }], finds: [] },
    {
      plan: [{ ...plan[0], Start: "2026-11-01" }],
      rows: [{ ...spring, Status: "Active", Start: "2026-11-03" }],
      finds: [],
    },
    {
      policy: "rules: { flight/short-of-plan: { within: 1 } }",
      plan,
      rows: [{ ...spring, Start: "2026-12-02", End: "2026-12-29" }],
      finds: [{ found: "2026-12-29" }],
    },
  ],
});

const nothingPlanned: PlannedFlight = { start: undefined, end: undefined, unreadable: [] };
