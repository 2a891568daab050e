import type { Budget } from "../../model/field.ts";
import { isOpenEnded, openEndedDays, plannedSpend } from "../../model/spend.ts";
import { addDays, type Day, daysBetween, monthsOf, quarterOf } from "../../values/date.ts";
import { type Money, share } from "../../values/money.ts";

/** A part of a flight that falls into one calendar period, and what the budget plans to spend in it. */
export interface Slice {
  /** `2026-12` or `2026q4`; undefined where the whole flight counts. */
  readonly period: string | undefined;
  readonly from: Day;
  readonly to: Day;
  readonly spend: Money;
}

export type Period = "month" | "quarter" | undefined;

/** Splits what a budget plans over the calendar, to the last cent; periods that are over are no longer planned. */
export function slicesOf(
  budget: Budget,
  start: Day | undefined,
  end: Day | undefined,
  today: Day,
  period: Period,
): Slice[] {
  const { from, to } = flightOf(start, end, today);
  if (from > to) return [];
  const spend = plannedSpend(budget, from, to, today);
  if (period === undefined) return [{ period, from, to, spend }];
  const spans = spansOf(from, to, period);
  const shares = share(
    spend,
    spans.map((span) => daysBetween(span.from, span.to)),
  );
  return spans
    .map((span, index) => ({ ...span, spend: shares[index] ?? spend }))
    .filter((slice) => slice.period >= periodOf(today, period));
}

/** What never ends counts from its start, or from today where it runs already, for a month. */
function flightOf(start: Day | undefined, end: Day | undefined, today: Day): { from: Day; to: Day } {
  if (end !== undefined && !isOpenEnded(end, today)) return { from: start ?? today, to: end };
  const from = start !== undefined && start > today ? start : today;
  return { from, to: addDays(from, openEndedDays - 1) };
}

function spansOf(from: Day, to: Day, period: "month" | "quarter") {
  const spans: { period: string; from: Day; to: Day }[] = [];
  let first = from;
  for (const { days } of monthsOf(from, to)) {
    const last = addDays(first, days - 1);
    const name = periodOf(first, period);
    const open = spans.at(-1);
    if (open?.period === name) open.to = last;
    else spans.push({ period: name, from: first, to: last });
    first = addDays(last, 1);
  }
  return spans;
}

function periodOf(day: Day, period: "month" | "quarter"): string {
  return period === "month" ? day.slice(0, 7) : quarterOf(day);
}
