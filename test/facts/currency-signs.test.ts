import { expect, test } from "vitest";
import { currenciesOf, currencySigns } from "../../src/facts/currency-signs.ts";

/** Locales that between them write every sign. */
const locales = [
  "en",
  "ar",
  "be",
  "bg",
  "da",
  "de",
  "en-AU",
  "en-KE",
  "es-PE",
  "fr",
  "fr-CA",
  "fy",
  "id",
  "pt",
  "ta-LK",
];

/** Node carries the CLDR that the signs are from. */
test.each(currencySigns)("%s stands for each of its currencies in the CLDR", (sign) => {
  for (const currency of currenciesOf(sign) ?? []) {
    const written = locales.flatMap((locale) => shown(locale, currency));
    // People put a dot after a sign for all the currencies that share it.
    expect([...written, ...written.map((each) => `${each}.`)], currency).toContain(sign);
  }
});

test.each([
  ["us$", ["USD"]],
  ["KR", ["SEK", "NOK", "DKK", "ISK"]],
  ["x", undefined],
])("%s, in any case, is %j", (sign, currencies) => expect(currenciesOf(sign)).toEqual(currencies));

function shown(locale: string, currency: string): string[] {
  return (["symbol", "narrowSymbol"] as const).map((currencyDisplay) => {
    const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay });
    const sign = format.formatToParts(1).find(({ type }) => type === "currency")?.value ?? "";
    return sign.replace(/[\u200e\u200f]/g, "").toLowerCase();
  });
}
