import { type Budget, levelNames } from "../../model/field.ts";
import type { Part } from "../../model/part.ts";
import type { BudgetClause } from "../../model/policy.ts";
import type { Context, Owners, Problem } from "../../model/rule.ts";
import { type Decimal, decimalText, isOver } from "../../values/decimal.ts";
import { exactText } from "../../values/exact.ts";
import { decimalOf, type Money, moneyText, type Rates, worthIn } from "../../values/money.ts";

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

/** What makes a budget the same in another row. */
export function budgetKey({ level, period }: Budget, owners: Owners): string {
  return JSON.stringify([level, period ?? "unknown", level === "adGroup" ? owners.adGroup : ""]);
}

/** `the campaign's daily budget`. */
export function budgetText({ level, period, shared }: Budget): string {
  const whose = shared === undefined ? `${levelNames[level]}'s` : "shared";
  return `the ${whose} ${period === undefined ? "" : `${period} `}budget`;
}

/** An amount over a cap is one problem, whichever caps it breaks: who meets the lowest meets them all. */
export function* overCap(
  kind: CapKind,
  budget: Budget,
  amount: Money,
  { policy, rates }: BudgetContext,
  how = "",
): Iterable<Problem> {
  const lowest = lowestBroken(capsOf(kind, policy.budgets), amount, rates);
  if (!lowest) return;
  const { cap, where, worth } = lowest;
  yield {
    at: partOf(budget),
    message: `${budgetText(budget)}${how} is over the cap of ${moneyText(cap)} ${spans[kind]} set by ${where}${worthText(amount, worth, cap, rates)}`,
    found: moneyText(amount),
    expected: `at most ${moneyText(cap)}`,
  };
}

/** Whether a cap will speak of the amount. */
export function isOverCap(kind: CapKind, amount: Money, { policy, rates }: BudgetContext): boolean {
  return lowestBroken(capsOf(kind, policy.budgets), amount, rates) !== undefined;
}

/** Whether a cap for campaigns of that name allows the amount: then it was thought of. */
export function isWithinOwnCap(kind: CapKind, amount: Money, { policy, rates }: BudgetContext): boolean {
  const own = capsOf(
    kind,
    policy.budgets.filter((each) => each.for.name),
  );
  return own.length > 0 && lowestBroken(own, amount, rates) === undefined;
}

function capsOf(kind: CapKind, budgets: BudgetContext["policy"]["budgets"]): Cap[] {
  return budgets.flatMap(({ clause, where }) => (clause.kind === kind ? [{ cap: clause.cap, where }] : []));
}

interface Cap {
  readonly cap: Money;
  readonly where: string;
}

function lowestBroken(caps: readonly Cap[], amount: Money, rates: Rates | undefined) {
  const broken = caps.flatMap(({ cap, where }) => {
    const worth = worthIn(cap.currency, amount, rates);
    return worth && isOver(worth, decimalOf(cap)) ? [{ cap, where, worth }] : [];
  });
  return broken.reduce<(typeof broken)[number] | undefined>(
    (low, each) => (low && low.cap.minor <= each.cap.minor ? low : each),
    undefined,
  );
}

/** ` (5,000.00 USD = 4,600.00 EUR at 0.92)`, where an amount had to be converted. */
function worthText(amount: Money, worth: Decimal, { currency }: Money, rates: Rates | undefined): string {
  const rate = amount.currency === undefined ? undefined : rates?.per.get(amount.currency);
  if (amount.currency === currency || !rate) return "";
  return ` (${moneyText(amount)} = ${exactText(worth, currency)} at ${decimalText(rate)})`;
}
