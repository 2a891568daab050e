/**
 * Currencies whose amounts Meta's API writes in whole units; it writes all others in hundredths, whatever ISO 4217 says
 * of them. Source: Marketing API, Currency codes, Offset.
 */
const whole: ReadonlySet<string> = new Set([
  "CLP",
  "COP",
  "CRC",
  "HUF",
  "IDR",
  "ISK",
  "JPY",
  "KRW",
  "PYG",
  "TWD",
  "VND",
]);

/** Digits after the point that an amount of Meta's API has. */
export function metaExponentOf(currency: string | undefined): number {
  return currency !== undefined && whole.has(currency) ? 0 : 2;
}
