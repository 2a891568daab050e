import { type Decimal, decimalText, isOver } from "./decimal.ts";
import { decimalOf, moneyText, rounded, withCurrency } from "./money.ts";

/** An amount to the last digit, which may be less than anybody can pay. */
export interface Exact {
  readonly worth: Decimal;
  readonly currency: string | undefined;
}

/** The other way round: `1,234.50 EUR` or `300.0028 EUR` alone, as findings write it. */
export function readAmountText(text: string): Exact | undefined {
  const [, whole, part = "", currency] =
    /^(-?\d{1,3}(?:,\d{3})*)(?:\.(\d+))?(?: ([A-Z]{3}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const digits = BigInt(`${whole.replaceAll(",", "")}${part}`);
  return { worth: { digits, scale: part.length }, currency };
}

/** `300.0028 EUR`: every digit, where rounding would hide what is said of it. */
export function exactText(worth: Decimal, currency: string | undefined): string {
  const money = rounded(worth, currency);
  if (!isOver(worth, decimalOf(money)) && !isOver(decimalOf(money), worth)) return moneyText(money);
  return withCurrency(decimalText(worth).replace(/0+$/, ""), currency);
}
