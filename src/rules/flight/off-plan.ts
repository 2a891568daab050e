import type { Problem } from "../../model/rule.ts";
import { isOpenEnded } from "../../model/spend.ts";
import type { Day } from "../../values/date.ts";
import { defineRule } from "../define.ts";
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

export const offPlan = defineRule({
  id: "flight/off-plan",
  summary: "A campaign runs before its plan starts or after it ends.",
  why: "On those days nothing is approved: the budget, the offer and the page behind the ad were planned for others.",
  severity: "hold",
  reads: ["flight.start", "flight.end", "status?", "campaign.id?", "campaign.name?", "platform?"],
  policy: ["plan"],
  options: withinDays("how many days before or after the plan are still within it"),
  asked: isDated,
  *check({ "flight.start": start, "flight.end": end, status, ...fields }, context) {
    const { today, options } = context;
    const flight = plannedFlight(context.policy.plan, fields);
    if (!flight) return;
    for (const { at: place, message, found, expected } of flight.unreadable)
      yield {
        at: "flight.start",
        place,
        message: `nobody can say when the plan has it run: ${message}`,
        found,
        expected,
      };
    if (flight.unreadable.length > 0) return;
    // When what runs already began is not to be mended.
    const runs = start !== undefined && start < today && status === "enabled";
    if (!runs) yield* tooEarly(flight, start, today, options.within);
    // What has no end is left to budget/open-ended and flight/missing-end.
    if (end !== undefined && !isOpenEnded(end, today)) yield* tooLate(flight, end, options.within);
  },
  examples: [
    {
      plan,
      rows: [{ ...spring, Start: "2026-11-30", End: "2027-01-02" }],
      finds: [
        { found: "2026-11-30", expected: "2026-12-01 or later, planned in plan.csv:2" },
        { found: "2027-01-02", expected: "2026-12-31 or earlier, planned in plan.csv:2" },
      ],
    },
    { plan, rows: [{ ...spring, Start: "" }], finds: [{ found: "no start date" }] },
    {
      plan: [...plan, { Campaign: "spring", Start: "2027-01-10", End: "2027-01-12" }],
      rows: [{ ...spring, End: "2027-01-13" }],
      finds: [{ found: "2027-01-13", expected: "2027-01-12 or earlier, planned in plan.csv:3" }],
    },
    {
      plan: [{ Campaign: "spring", Start: "early December", End: "" }],
      rows: [spring],
      finds: [{ found: "early December", expected: "a date such as 2026-11-24", header: "Start" }],
    },
    { plan, rows: [spring], finds: [] },
    { plan, rows: [{ ...spring, End: "" }], finds: [] },
    { plan, rows: [{ ...spring, Status: "Active", Start: "2026-10-01" }], finds: [] },
    {
      policy: "rules: { flight/off-plan: { within: 2 } }",
      plan,
      rows: [{ ...spring, Start: "2026-11-29", End: "2027-01-02" }],
      finds: [],
    },
    { plan: [{ Campaign: "summer", Start: "2026-12-05" }], rows: [spring], finds: [] },
  ],
});

function* tooEarly(
  { start: first }: PlannedFlight,
  start: Day | undefined,
  today: Day,
  within: number,
): Iterable<Problem> {
  const early = first ? daysAfter(first.day, start ?? today) : 0;
  if (!first || early <= within) return;
  yield {
    at: "flight.start",
    message:
      start === undefined
        ? "the flight has no start date, and may start at once, before its plan does"
        : `the flight starts ${daysText(early)} before its plan does`,
    found: start ?? "no start date",
    expected: `${first.day} or later, planned in ${first.where}`,
  };
}

function* tooLate({ end: last }: PlannedFlight, end: Day, within: number): Iterable<Problem> {
  const late = last ? daysAfter(end, last.day) : 0;
  if (!last || late <= within) return;
  yield {
    at: "flight.end",
    message: `the flight ends ${daysText(late)} after its plan does`,
    found: end,
    expected: `${last.day} or earlier, planned in ${last.where}`,
  };
}
