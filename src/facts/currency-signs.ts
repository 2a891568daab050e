/**
 * What people write for a currency, and the currencies it may stand for. Source: Unicode CLDR, the symbols and narrow
 * symbols of each currency in all its locales (test/facts/currency-signs.test.ts compares them). Left out: `£` for
 * pounds other than sterling, `₩` for the North Korean won, `S$` for the dollar of the Solomon Islands and `₱` for the
 * Cuban peso, which no ad platform bills in.
 */
const signs: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "₩": "KRW",
    "₺": "TRY",
    "₽": "RUB",
    "руб.": "RUB",
    "₪": "ILS",
    "฿": "THB",
    "₫": "VND",
    "₱": "PHP",
    "₦": "NGN",
    "₴": "UAH",
    "₸": "KZT",
    "₡": "CRC",
    "₲": "PYG",
    "৳": "BDT",
    "GH₵": "GHS",
    zł: "PLN",
    Kč: "CZK",
    Ft: "HUF",
    "лв.": "BGN",
    lei: "RON",
    R: "ZAR",
    RM: "MYR",
    Rp: "IDR",
    Ksh: "KES",
    "S/": "PEN",
    "E£": "EGP",
    "£E": "EGP",
    US$: "USD",
    $US: "USD",
    A$: "AUD",
    AU$: "AUD",
    $AU: "AUD",
    CA$: "CAD",
    $CA: "CAD",
    NZ$: "NZD",
    $NZ: "NZD",
    HK$: "HKD",
    S$: "SGD",
    $SG: "SGD",
    R$: "BRL",
    MX$: "MXN",
    NT$: "TWD",
    AR$: "ARS",
    CL$: "CLP",
    CO$: "COP",
    "CN¥": "CNY",
    "JP¥": "JPY",
    // What several share names none of them.
    C$: "CAD NIO",
    "¥": "JPY CNY",
    kr: "SEK NOK DKK ISK",
    "kr.": "DKK SEK NOK ISK",
    Rs: "INR PKR LKR NPR MUR SCR",
    "Rs.": "INR PKR LKR NPR MUR SCR",
    $: "USD CAD AUD NZD SGD HKD MXN TWD CLP COP ARS BBD BMD BND BSD BZD CUP DOP FJD GYD JMD KYD LRD NAD SBD SRD TTD UYU XCD",
  }).map(([sign, codes]) => [sign.toLowerCase(), codes.split(" ")]),
);

/** The currencies that a sign may stand for, in any case. */
export function currenciesOf(sign: string): readonly string[] | undefined {
  return signs.get(sign.toLowerCase());
}

/** The longer ones first: `R$` is no `R`. */
export const currencySigns: readonly string[] = [...signs.keys()].sort((a, b) => b.length - a.length);
