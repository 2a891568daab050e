import type { Budget, BudgetPeriod, Origin, Trouble } from "../../model/field.ts";
import type { Decimal } from "../../values/decimal.ts";
import { currencyCodes, exponentOf, toMoney } from "../../values/money.ts";
import { headerKey } from "../../values/text.ts";
import { readAmount } from "./amounts.ts";
import type { Located } from "./cells.ts";
import type { Reading } from "./intern.ts";

/** A cell that may set a budget: its period is in its header, in a column beside it, or nowhere. */
export interface BudgetCell {
  readonly cell: Located;
  readonly period: BudgetPeriod | "beside";
  /** What the column beside it says of the period. */
  readonly beside: Located | undefined;
}

export interface AmountContext {
  /** What the export's currency column says. */
  readonly stated: string | undefined;
  /** The shared budget that the amounts are of. */
  readonly shared: string | undefined;
  /** Where the export states none: the account's currency, else the policy's. */
  readonly assumed: string | undefined;
  /** The currency column, where its cell is blank: then nobody may assume one. */
  readonly blankCurrency: Origin | undefined;
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
    "BUDGET_MODE_DAY",
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
  ].map((word) => [headerKey(word), "lifetime"] as const),
]);

/** A zero beside a budget that is set means "not here"; a zero alone is a zero. */
export function readBudgets(
  cells: readonly BudgetCell[],
  context: AmountContext,
): Reading<readonly Budget[]> {
  const budgets: Budget[] = [];
  for (const { cell, period, beside } of cells) {
    if (isBlank(cell.text)) continue;
    const read = readBudget(cell, context);
    if ("trouble" in read) return read;
    const spoken = period === "beside" && beside ? periods.get(headerKey(beside.text)) : undefined;
    if (period === "beside" && beside && spoken === undefined) return unclearPeriod(beside);
    budgets.push({ ...read, period: period === "beside" ? spoken : period });
  }
  const set = budgets.filter((budget) => budget.amount.minor !== 0n);
  const kept = set.length > 0 ? set : budgets.slice(0, 1);
  return { value: kept, origin: kept[0]?.origin ?? cells[0]?.cell.origin };
}

function unclearPeriod({ text, origin }: Located): Reading<never> {
  const message =
    text === ""
      ? "nothing says whether the budget is for a day or for the whole flight"
      : "the budget's period is not one the gate knows";
  return {
    trouble: { rule: "budget/unclear-period", message, found: text, expected: "Daily or Lifetime" },
    origin,
  };
}

export function isBlank(text: string): boolean {
  return text === "" || /^[-–—]{1,2}$/.test(text);
}

/** `Daily budget (EUR)`: the header states it for the whole column. */
function currencyInHeader(header: string): string | undefined {
  return /[([]([A-Z]{3})[)\]]\s*$/.exec(header)?.[1];
}

/** A sign in the cell beats what would be assumed; a dollar is the assumed one, if that is a dollar. */
function signed(currencies: readonly string[] | undefined, assumed: string | undefined): string | undefined {
  if (currencies === undefined) return assumed;
  if (assumed !== undefined && currencies.includes(assumed)) return assumed;
  return currencies.length === 1 ? currencies[0] : undefined;
}

function readBudget(
  cell: Located,
  context: AmountContext,
): Omit<Budget, "period"> | { trouble: Trouble; origin: Origin } {
  const { text, origin, sheet } = cell;
  const unreadable = (message: string, expected: string) => ({
    trouble: { rule: "budget/unreadable", message: `the budget ${message}`, found: text, expected },
    origin,
  });
  const reading = readAmount(text, sheet.written.decimal);
  if ("unreadable" in reading) return unreadable(reading.unreadable, reading.expected);
  const { currencies } = reading;
  const inHeader = currencyInHeader(origin.header);
  if (context.stated !== undefined && !currencyCodes.has(context.stated))
    return unreadable(`is in "${context.stated}", which is no currency code`, "a code such as EUR or USD");
  if (inHeader !== undefined && context.stated !== undefined && inHeader !== context.stated)
    return unreadable(
      `is in ${inHeader} by its header and in ${context.stated} by its currency cell`,
      "one currency",
    );
  const stated = inHeader ?? context.stated;
  if (stated !== undefined && currencies !== undefined && !currencies.includes(stated)) {
    return unreadable(
      `is written in ${currencies.join(" or ")} where the currency is ${stated}`,
      `an amount in ${stated}`,
    );
  }
  const currency = stated ?? signed(currencies, context.assumed);
  if (currency === undefined && currencies !== undefined) {
    return unreadable(
      `has a sign that could be ${currencies.slice(0, 4).join(", ")}`,
      "a column for the currency, or its code beside the amount",
    );
  }
  if (currency === undefined && context.blankCurrency) {
    return unreadable(
      "has no currency: its currency cell is blank",
      `a currency under "${context.blankCurrency.header}"`,
    );
  }
  const unit = sheet.format.units?.[cell.name];
  if (unit === "minor" && currency === undefined) {
    return unreadable("is in the smallest unit of a currency that is not said", "a column for the currency");
  }
  const amount = toMoney(inUnits(reading.amount, unit, currency), currency);
  if (!amount)
    return unreadable(
      `has more decimals than ${currency ?? "any currency"} has`,
      "an amount in whole minor units",
    );
  const level = origin.level === "account" ? "campaign" : origin.level;
  return { amount, level, shared: level === "campaign" ? context.shared : undefined, origin };
}

/** 25000000 micros are 25; 2500 in the smallest unit are 25.00 euros, and 2500 yen. */
function inUnits(
  { digits, scale }: Decimal,
  unit: "minor" | "micros" | undefined,
  currency: string | undefined,
): Decimal {
  const places = unit === "micros" ? 6 : unit === "minor" ? exponentOf(currency) : 0;
  return { digits, scale: scale + places };
}
