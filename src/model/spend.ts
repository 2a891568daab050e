import { type Day, daysBetween, earlier, later } from "../values/date.ts";
import { type Money, times } from "../values/money.ts";
import type { Budget } from "./field.ts";

/** An open-ended daily budget counts for this many days: a month, until the policy sets a horizon. */
export const openEndedDays = 30;

/** Exports write an end such as 9999-12-31 or 2099-12-31 for "no end". */
const farAway = 3660;

export function isOpenEnded(end: Day | undefined, today: Day): boolean {
  return end === undefined || daysBetween(today, end) > farAway;
}

/** A budget and the days it is spent over, as all the rows that repeat it say together. */
export interface Plan {
  readonly budget: Budget;
  readonly from: Day;
  /** Undefined: until somebody stops it. */
  readonly to: Day | undefined;
}

/** Without a start, it runs already. */
export function planOf(budget: Budget, start: Day | undefined, end: Day | undefined, today: Day): Plan {
  return { budget, from: start ?? today, to: isOpenEnded(end, today) ? undefined : end };
}

/** The same budget again, with the flight of another of its ad groups: it is spent from the first day to the last. */
export function joined(a: Plan, b: Plan): Plan {
  return {
    budget: a.budget.amount.minor >= b.budget.amount.minor ? a.budget : b.budget,
    from: earlier(a.from, b.from),
    to: a.to === undefined || b.to === undefined ? undefined : later(a.to, b.to),
  };
}

/** How many days a daily budget is counted for; both days included. A reversed flight has none. */
export function daysOf({ from, to }: Plan): number {
  return to === undefined ? openEndedDays : Math.max(0, daysBetween(from, to));
}

/** What it plans to spend over its whole flight. */
export function spendOf(plan: Plan): Money {
  const { period, amount } = plan.budget;
  return period === "daily" ? times(amount, daysOf(plan)) : amount;
}

/** What of it is still to come. */
export function spendAhead(plan: Plan, today: Day): Money {
  return spendOf(plan.from < today && plan.to !== undefined ? { ...plan, from: today } : plan);
}
