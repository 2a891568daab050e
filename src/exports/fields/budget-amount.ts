import { metaExponentOf } from "../../facts/meta-currencies.ts";
import type { Budget, Origin, Trouble } from "../../model/field.ts";
import type { Decimal } from "../../values/decimal.ts";
import { currencyCodes, exponentOf, toMoney } from "../../values/money.ts";
import type { Unit } from "../format.ts";
import { currenciesIn } from "../rows/meanings.ts";
import { readAmount } from "./amounts.ts";
import type { Located } from "./cells.ts";

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

type Refusal = readonly [message: string, expected: string];

/** The amount of a cell in its currency, at the level that owns the cell. */
export function readBudget(
  cell: Located,
  context: AmountContext,
): Omit<Budget, "period"> | { trouble: Trouble; origin: Origin } {
  const { text, origin, sheet } = cell;
  const unreadable = ([message, expected]: Refusal) => ({
    trouble: { rule: "budget/unreadable", message: `the budget ${message}`, found: text, expected },
    origin,
  });
  const reading = readAmount(text, sheet.written.decimal ?? pointIn(text, context.stated));
  if ("unreadable" in reading) return unreadable([reading.unreadable, reading.expected]);
  const stated = currencyOf(cell, reading.currencies, context);
  if ("refusal" in stated) return unreadable(stated.refusal);
  const { currency } = stated;
  const unit = sheet.format.units?.[cell.name];
  if (unit === undefined && mayBeThousands(cell, currency))
    return unreadable([
      "has three digits after its point, as no platform writes them: a spreadsheet may have written thousands",
      'two digits after the point, or none; written: { numbers: "1,234.56" } in the policy, where the point is one',
    ]);
  if ((unit === "minor" || unit === "metaMinor") && currency === undefined) {
    return unreadable([
      "is in the smallest unit of a currency that is not said",
      "a column for the currency, or currency: in the policy",
    ]);
  }
  if (unit !== undefined && reading.amount.scale > 0)
    return unreadable(["has a point, where this export counts in whole parts of a unit", "a whole number"]);
  const amount = toMoney(inUnits(reading.amount, unit, currency), currency);
  if (!amount)
    return unreadable([
      `has more decimals than ${currency ?? "any currency"} has`,
      "an amount in whole minor units",
    ]);
  const level = origin.level === "account" ? "campaign" : origin.level;
  return { amount, level, shared: level === "campaign" ? context.shared : undefined, origin };
}

/** Of 40,000 yen nobody writes a thousandth. A point is asked about: programs write 40.000 for 40. */
function pointIn(text: string, currency: string | undefined): "." | undefined {
  return currency !== undefined && exponentOf(currency) === 0 && /,\d{3}\b/.test(text) ? "." : undefined;
}

/** `1.500` in a file whose platform writes 1500.00. */
function mayBeThousands({ text, sheet }: Located, currency: string | undefined): boolean {
  const isFixed = sheet.format.written?.decimal === "." && sheet.said.decimal !== ".";
  return isFixed && exponentOf(currency) < 3 && /^\D*[1-9]\d{0,2}\.\d{3}\D*$/.test(text);
}

/** The header, the currency column, the file and the sign in the cell must agree, as far as they say anything. */
function currencyOf(
  { origin, sheet }: Located,
  inCell: readonly string[] | undefined,
  context: AmountContext,
): { currency: string | undefined } | { refusal: Refusal } {
  const refuse = (...refusal: Refusal) => ({ refusal });
  const inHeader = currenciesIn(origin.header);
  if (context.stated !== undefined && !currencyCodes.has(context.stated))
    return refuse(`is in "${context.stated}", which is no currency code`, "a code such as EUR or USD");
  if (inHeader && context.stated !== undefined && !inHeader.includes(context.stated))
    return refuse(
      `is in ${choice(inHeader)} by its header and in ${context.stated} by its currency cell`,
      "one currency",
    );
  const ofFile = context.blankCurrency ? undefined : sheet.currency;
  const stated = context.stated ?? (inHeader?.length === 1 ? inHeader[0] : ofFile);
  for (const signs of [inCell, inHeader])
    if (stated !== undefined && signs && !signs.includes(stated))
      return refuse(
        `is written in ${choice(signs)} where the currency is ${stated}`,
        `an amount in ${stated}`,
      );
  const signs = inCell && inHeader ? inCell.filter((code) => inHeader.includes(code)) : (inCell ?? inHeader);
  if (signs?.length === 0) return refuse("has another currency than its header", "one currency");
  const currency = stated ?? signed(signs, context.assumed);
  if (currency === undefined && signs)
    return refuse(
      `has a sign that could be ${choice(signs)}`,
      "a column for the currency, or its code beside the amount",
    );
  if (currency === undefined && context.blankCurrency)
    return refuse(
      "has no currency: its currency cell is blank",
      `a currency under "${context.blankCurrency.header}"`,
    );
  return { currency };
}

function choice(currencies: readonly string[]): string {
  const [first = "", ...others] = currencies;
  if (others.length === 0) return first;
  return others.length < 4
    ? `${currencies.slice(0, -1).join(", ")} or ${currencies.at(-1)}`
    : `${currencies.slice(0, 4).join(", ")} or another`;
}

/** A sign beats what would be assumed; a dollar is the assumed one, if that is a dollar. */
function signed(currencies: readonly string[] | undefined, assumed: string | undefined): string | undefined {
  if (currencies === undefined) return assumed;
  if (assumed !== undefined && currencies.includes(assumed)) return assumed;
  return currencies.length === 1 ? currencies[0] : undefined;
}

/** 25000000 micros are 25; 2500 in the smallest unit are 25.00 euros, and 2500 yen. */
function inUnits({ digits, scale }: Decimal, unit: Unit | undefined, currency: string | undefined): Decimal {
  const places = { micros: 6, minor: exponentOf(currency), metaMinor: metaExponentOf(currency) };
  return { digits, scale: unit === undefined ? scale : scale + places[unit] };
}
