import { atScale, type Decimal, divideRounded } from "./decimal.ts";

/** An exact amount in minor units of its currency (ISO 4217), or of an unknown one. */
export interface Money {
  readonly minor: bigint;
  readonly currency: string | undefined;
}

/** Digits after the point where ISO 4217 does not say 2. Source: ISO 4217 list one, 2024-06. */
const exponents: ReadonlyMap<string, number> = new Map([
  ...[
    "BIF",
    "CLP",
    "DJF",
    "GNF",
    "ISK",
    "JPY",
    "KMF",
    "KRW",
    "PYG",
    "RWF",
    "UGX",
    "UYI",
    "VND",
    "VUV",
    "XAF",
    "XOF",
    "XPF",
  ].map((code) => [code, 0] as const),
  ...["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((code) => [code, 3] as const),
  ...["CLF", "UYW"].map((code) => [code, 4] as const),
]);

/** Every code that Unicode CLDR and ISO 4217 know. */
export const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** An amount whose currency nobody stated keeps four digits: enough for every currency there is. */
const unknownExponent = 4;

export function exponentOf(currency: string | undefined): number {
  return currency === undefined ? unknownExponent : (exponents.get(currency) ?? 2);
}

/** Undefined where the amount has more decimals than its currency. */
export function toMoney(amount: Decimal, currency: string | undefined): Money | undefined {
  const minor = atScale(amount, exponentOf(currency));
  return minor === undefined ? undefined : { minor, currency };
}

/** `1234.50`, without the currency: what JSON carries. */
export function amountText({ minor, currency }: Money): string {
  const exponent = exponentOf(currency);
  const sign = minor < 0n ? "-" : "";
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, "0");
  if (exponent === 0) return sign + digits;
  const part = digits.slice(-exponent);
  const shown = currency === undefined ? part.replace(/0{1,2}$/, "") : part;
  return `${sign}${digits.slice(0, -exponent)}.${shown}`;
}

/** `1,234.50 EUR`: what people read. */
export function moneyText(money: Money): string {
  return withCurrency(amountText(money), money.currency);
}

export function times(money: Money, count: number): Money {
  return { minor: money.minor * BigInt(count), currency: money.currency };
}

/** Adds amounts of one currency; a mix is a bug of the caller, who must convert first. */
export function plus(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`adding ${a.currency} to ${b.currency}`);
  return { minor: a.minor + b.minor, currency: a.currency };
}

/** One unit of the currency in the key is worth this much of the policy's currency. */
export interface Rates {
  readonly to: string;
  readonly asOf: string | undefined;
  readonly per: ReadonlyMap<string, Decimal>;
}

/** What an amount is worth in units of another currency, to the last digit; undefined where the policy has no rate. */
export function worthIn(
  currency: string | undefined,
  money: Money,
  rates: Rates | undefined,
): Decimal | undefined {
  const own = { digits: money.minor, scale: exponentOf(money.currency) };
  if (money.currency === currency) return own;
  if (money.currency === undefined || rates?.to !== currency) return undefined;
  const rate = rates?.per.get(money.currency);
  return rate && { digits: own.digits * rate.digits, scale: own.scale + rate.scale };
}

/** As people pay it: rounded to the currency's smallest unit. */
export function rounded({ digits, scale }: Decimal, currency: string | undefined): Money {
  const numerator = digits * 10n ** BigInt(exponentOf(currency));
  return { minor: divideRounded(numerator, 10n ** BigInt(scale)), currency };
}

/** Undefined where the policy has no rate: the amount then cannot be judged. */
export function convert(money: Money, rates: Rates): Money | undefined {
  const worth = worthIn(rates.to, money, rates);
  return worth && rounded(worth, rates.to);
}

/** Thousands in groups, and the currency after it. */
export function withCurrency(plain: string, currency: string | undefined): string {
  const [whole = "", part] = plain.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const amount = part === undefined ? grouped : `${grouped}.${part}`;
  return currency === undefined ? amount : `${amount} ${currency}`;
}

export function decimalOf({ minor, currency }: Money): Decimal {
  return { digits: minor, scale: exponentOf(currency) };
}

/** Splits an amount over weights so that the parts add up to it exactly. */
export function share(money: Money, weights: readonly number[]): Money[] {
  const total = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  if (total === 0n) return weights.map(() => ({ minor: 0n, currency: money.currency }));
  let seen = 0n;
  let given = 0n;
  return weights.map((weight) => {
    seen += BigInt(weight);
    const upTo = (money.minor * seen) / total;
    const minor = upTo - given;
    given = upTo;
    return { minor, currency: money.currency };
  });
}
