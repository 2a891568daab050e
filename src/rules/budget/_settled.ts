import type { Budget } from "../../model/field.ts";
import type { Fields } from "../../model/rule.ts";
import { planOf, spendOf } from "../../model/spend.ts";
import { type BudgetContext, isOverCap, isWithinOwnCap } from "./_caps.ts";

/** What breaks a cap is said by the cap, and what a cap of its own allows is meant. */
export function isSettled(
  budget: Budget,
  fields: Partial<Fields<"flight.start?" | "flight.end?">>,
  context: BudgetContext,
): boolean {
  const plan = planOf(budget, fields["flight.start"], fields["flight.end"], context.today);
  if (Object.hasOwn(fields, "flight.end") && isOverCap("flight", spendOf(plan), context)) return true;
  const kinds = budget.period === "daily" ? (["daily"] as const) : (["lifetime", "flight"] as const);
  return kinds.some(
    (kind) => isOverCap(kind, budget.amount, context) || isWithinOwnCap(kind, budget.amount, context),
  );
}
