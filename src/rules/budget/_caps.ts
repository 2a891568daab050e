import { type Budget, levelNames } from "../../model/field.ts";
import type { BudgetClause } from "../../model/policy.ts";
import type { Context, Part, Problem } from "../../model/rule.ts";
import type { Decimal } from "../../values/decimal.ts";
import { convert, type Money, moneyText, type Rates } from "../../values/money.ts";

export type BudgetContext = Pick<Context<"budgets", unknown>, "policy" | "rates" | "today">;

/** Whom a cap speaks to: a daily budget, a lifetime budget, or either over its whole flight. */
export type CapKind = "daily" | "lifetime" | "flight";

const spans = { daily: "a day", lifetime: "in total", flight: "over a flight" } as const satisfies Record<
  CapKind,
  string
>;

export function asksFor(kind: BudgetClause["kind"]): (context: BudgetContext) => boolean {
  return ({ policy }) => policy.budgets.some(({ clause }) => clause.kind === kind);
}

export function partOf({ level, period }: Budget): Part {
  return `budget.${level}.${period ?? "unknown"}`;
}

/** `the campaign's daily budget`. */
export function budgetText({ level, period }: Budget): string {
  return `the ${levelNames[level]}'s ${period === undefined ? "" : `${period} `}budget`;
}

/** Undefined where no rate says what the amount is worth. */
export function worthIn(
  currency: string | undefined,
  amount: Money,
  rates: Rates | undefined,
): Money | undefined {
  if (amount.currency === currency) return amount;
  return rates && rates.to === currency ? convert(amount, rates) : undefined;
}

/** An amount over a cap is one problem, whichever caps it breaks: who meets the lowest meets them all. */
export function* overCap(
  kind: CapKind,
  budget: Budget,
  amount: Money,
  { policy, rates }: BudgetContext,
  how = "",
): Iterable<Problem> {
  const broken = policy.budgets.flatMap(({ clause, where }) => {
    if (clause.kind !== kind) return [];
    const worth = worthIn(clause.cap.currency, amount, rates);
    return worth && worth.minor > clause.cap.minor ? [{ cap: clause.cap, where, worth }] : [];
  });
  const lowest = broken.reduce<(typeof broken)[number] | undefined>(
    (low, each) => (low && low.cap.minor <= each.cap.minor ? low : each),
    undefined,
  );
  if (!lowest) return;
  const { cap, where, worth } = lowest;
  yield {
    at: partOf(budget),
    message: `${budgetText(budget)}${how} is over the cap of ${moneyText(cap)} ${spans[kind]} set by ${where}${worthText(amount, worth, rates)}`,
    found: moneyText(amount),
    expected: `at most ${moneyText(cap)}`,
  };
}

/** ` (5,000.00 USD = 4,600.00 EUR at 0.92)`, where an amount had to be converted. */
function worthText(amount: Money, worth: Money, rates: Rates | undefined): string {
  const rate = amount.currency === undefined ? undefined : rates?.per.get(amount.currency);
  if (amount.currency === worth.currency || !rate) return "";
  return ` (${moneyText(amount)} = ${moneyText(worth)} at ${decimalText(rate)})`;
}

function decimalText({ digits, scale }: Decimal): string {
  const text = digits.toString().padStart(scale + 1, "0");
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
}
