import { openEndedDays, type Plan, spendOf } from "../../model/spend.ts";
import { addDays, type Day, endOfMonth, endOfQuarter, monthsOf, quarterOf } from "../../values/date.ts";
import { type Money, share, times } from "../../values/money.ts";

/** A part of a flight that falls into one calendar period, and what the budget plans to spend in it. */
export interface Slice {
  /** `2026-12` or `2026q4`; undefined where the whole flight counts. */
  readonly period: string | undefined;
  readonly spend: Money;
}

export type Period = "month" | "quarter" | undefined;

/** Splits what a budget plans over the calendar, to the last cent; periods that are over are no longer planned. */
export function slicesOf(plan: Plan, today: Day, period: Period): Slice[] {
  if (plan.to !== undefined && plan.from > plan.to) return [];
  if (period === undefined) return [{ period, spend: spendOf(plan) }];
  const { amount, period: kind } = plan.budget;
  const { from, to } = plan.to === undefined ? untilHorizon(plan, today, period) : { ...plan, to: plan.to };
  const spans = spansOf(from, to, period);
  const counts = spans.map(({ days }) => days);
  const shares = kind === "daily" ? counts.map((count) => times(amount, count)) : share(amount, counts);
  return spans
    .map((span, index) => ({ period: span.period, spend: shares[index] ?? amount }))
    .filter((slice) => slice.period >= periodOf(today, period));
}

/**
 * What never ends fills every month: it is counted to the end of the month (or quarter) after the one it runs or
 * starts in, so that a whole one is always judged. A total without an end is taken to last a month.
 */
function untilHorizon(
  { budget, from }: Plan,
  today: Day,
  period: "month" | "quarter",
): { from: Day; to: Day } {
  const first = from > today ? from : today;
  if (budget.period !== "daily") return { from: first, to: addDays(first, openEndedDays - 1) };
  const end = period === "month" ? endOfMonth : endOfQuarter;
  return { from, to: end(addDays(end(first), 1)) };
}

function spansOf(from: Day, to: Day, period: "month" | "quarter") {
  const spans: { period: string; days: number }[] = [];
  for (const { month, days } of monthsOf(from, to)) {
    const name = periodOf(`${month}-01`, period);
    const open = spans.at(-1);
    if (open?.period === name) open.days += days;
    else spans.push({ period: name, days });
  }
  return spans;
}

function periodOf(day: Day, period: "month" | "quarter"): string {
  return period === "month" ? day.slice(0, 7) : quarterOf(day);
}
