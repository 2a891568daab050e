import type { BudgetPeriod } from "../../model/field.ts";
import { headerKey } from "../../values/text.ts";
import type { Located } from "./cells.ts";
import type { Reading } from "./intern.ts";

/** What a column beside a budget says of its period. */
export function periodIn(text: string): BudgetPeriod | undefined {
  return periods.get(headerKey(text));
}

export function unclearPeriod({ text, origin }: Located): Reading<never> {
  const message =
    text === ""
      ? "nothing says whether the budget is for a day or for the whole flight"
      : "the budget's period is not one the gate knows";
  return {
    trouble: { rule: "budget/unclear-period", message, found: text, expected: "Daily or Lifetime" },
    origin,
  };
}

/** By its header for a day, by the column beside it for the whole flight, or the other way round. */
export function otherPeriod(cell: Located, beside: Located): Reading<never> {
  const message = `the budget's period is another by its header, ${cell.origin.header}`;
  return {
    trouble: {
      rule: "budget/unclear-period",
      message,
      found: beside.text,
      expected: "one period for the amount",
    },
    origin: beside.origin,
  };
}

const periods: ReadonlyMap<string, BudgetPeriod> = new Map([
  ...[
    "daily",
    "day",
    "per day",
    "average daily",
    "daily budget",
    "standard daily",
    "DailyBudgetStandard",
    "DailyBudgetAccelerated",
    "BudgetDailyStandard",
    "BudgetDailyAccelerated",
    "BudgetSharedStandard",
    "BUDGET_MODE_DAY",
    ...["Diário", "Diario", "Quotidien", "Täglich", "Giornaliero", "Dagelijks"],
  ].map((word) => [headerKey(word), "daily"] as const),
  ...[
    "lifetime",
    "total",
    "campaign total",
    "flight",
    "overall",
    "lifetime budget",
    "total budget",
    "BUDGET_MODE_TOTAL",
    ...["Total da campanha", "Total de la campaña", "Total de la campagne"],
    "LifetimeBudgetStandard",
  ].map((word) => [headerKey(word), "lifetime"] as const),
]);
