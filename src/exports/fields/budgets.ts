import type { Budget, BudgetPeriod } from "../../model/field.ts";
import { moneyText } from "../../values/money.ts";
import { type AmountContext, readBudget } from "./budget-amount.ts";
import { periodIn, unclearPeriod } from "./budget-period.ts";
import { isBlank, type Located } from "./cells.ts";
import type { Reading } from "./intern.ts";

/** A cell that may set a budget: its period is in its header, in a column beside it, or nowhere. */
export interface BudgetCell {
  readonly cell: Located;
  readonly period: BudgetPeriod | "beside";
  /** What the column beside it says of the period. */
  readonly beside: Located | undefined;
}

/** The same amount of the same thing is one budget, said twice: where the last one says it. A zero beside a budget that is set means "not here"; a zero alone is a zero. */
export function readBudgets(
  cells: readonly BudgetCell[],
  context: AmountContext,
): Reading<readonly Budget[]> {
  const budgets: Budget[] = [];
  for (const { cell, period, beside } of cells) {
    if (isBlank(cell.text)) continue;
    const read = readBudget(cell, context);
    if ("trouble" in read) return read;
    const spoken = period === "beside" && beside ? periodIn(beside.text) : undefined;
    const isSaid = period !== "beside" || !beside || spoken !== undefined;
    if (!isSaid && read.amount.minor !== 0n) return unclearPeriod(beside);
    const budget = { ...read, period: period === "beside" ? spoken : period };
    const same = budgets.findIndex((each) => isSame(each, budget));
    budgets.splice(same < 0 ? budgets.length : same, 1, budget);
  }
  const set = budgets.filter((budget) => budget.amount.minor !== 0n);
  const kept = set.length > 0 ? set : budgets.slice(0, 1);
  return { value: kept, origin: kept[0]?.origin ?? cells[0]?.cell.origin };
}

function isSame(a: Budget, b: Budget): boolean {
  const { amount, level, period } = b;
  return a.level === level && a.period === period && moneyText(a.amount) === moneyText(amount);
}
