import { type Day, daysBetween } from "../values/date.ts";
import { type Money, times } from "../values/money.ts";
import type { Budget } from "./field.ts";

/** An open-ended daily budget counts for this many days: a month, until the policy sets a horizon. */
export const openEndedDays = 30;

/** Exports write an end such as 9999-12-31 or 2099-12-31 for "no end". */
const farAway = 3660;

export function isOpenEnded(end: Day | undefined, today: Day): boolean {
  return end === undefined || daysBetween(today, end) > farAway;
}

/** What a budget plans to spend over its flight; both days included. A reversed flight plans nothing. */
export function plannedSpend(
  budget: Budget,
  start: Day | undefined,
  end: Day | undefined,
  today: Day,
): Money {
  if (budget.period !== "daily") return budget.amount;
  if (end === undefined || isOpenEnded(end, today)) return times(budget.amount, openEndedDays);
  return times(budget.amount, Math.max(0, daysBetween(start ?? today, end)));
}
