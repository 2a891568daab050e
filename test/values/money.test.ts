import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { divideRounded, readDecimal } from "../../src/values/decimal.ts";
import {
  amountText,
  convert,
  type Money,
  moneyText,
  plus,
  type Rates,
  share,
  times,
  toMoney,
} from "../../src/values/money.ts";

const decimal = (text: string) => {
  const read = readDecimal(text);
  if (!read) throw new Error(`${text} is not a decimal`);
  return read;
};
const money = (text: string, currency?: string) => {
  const read = toMoney(decimal(text), currency);
  if (!read) throw new Error(`${text} ${currency} is not an amount`);
  return read;
};

describe("amounts", () => {
  test.each([
    ["1500", "EUR", 150000n],
    ["1500.5", "EUR", 150050n],
    ["1500.500", "EUR", 150050n],
    ["0.01", "EUR", 1n],
    ["0.001", "EUR", undefined],
    ["-0.01", "EUR", -1n],
    ["1500", "JPY", 1500n],
    ["1500.00", "JPY", 1500n],
    ["1500.5", "JPY", undefined],
    ["1.234", "KWD", 1234n],
    ["1.2345", "KWD", undefined],
    ["1.2345", "CLF", 12345n],
    ["1.2345", undefined, 12345n],
    ["1.23456", undefined, undefined],
    ["90071992547409930.01", "EUR", 9007199254740993001n],
  ])("%s %s is %s in minor units", (text, currency, minor) => {
    expect(toMoney(decimal(text), currency)?.minor).toBe(minor);
  });

  test.each<[bigint, string | undefined, string, string]>([
    [0n, "EUR", "0.00", "0.00 EUR"],
    [1n, "EUR", "0.01", "0.01 EUR"],
    [-1n, "EUR", "-0.01", "-0.01 EUR"],
    [99999n, "EUR", "999.99", "999.99 EUR"],
    [100000n, "EUR", "1000.00", "1,000.00 EUR"],
    [-123456789n, "EUR", "-1234567.89", "-1,234,567.89 EUR"],
    [1000n, "JPY", "1000", "1,000 JPY"],
    [1234567n, "KWD", "1234.567", "1,234.567 KWD"],
    [5000000n, undefined, "500.00", "500.00"],
    [5001250n, undefined, "500.125", "500.125"],
    [9007199254740993001n, "EUR", "90071992547409930.01", "90,071,992,547,409,930.01 EUR"],
  ])("%s %s is written %s and shown %s", (minor, currency, written, shown) => {
    expect(amountText({ minor, currency })).toBe(written);
    expect(moneyText({ minor, currency })).toBe(shown);
  });

  test("0.1 + 0.2 is 0.3", () => {
    expect(plus(money("0.1", "EUR"), money("0.2", "EUR"))).toEqual(money("0.3", "EUR"));
    expect(times(money("0.1", "EUR"), 3)).toEqual(money("0.3", "EUR"));
  });

  test("currencies are never mixed", () => {
    expect(() => plus(money("1", "EUR"), money("1", "USD"))).toThrow("adding EUR to USD");
  });

  test.each(["", ".5", "1.", "1e3", "1,5", " 1", "0x1", "١"])("%j is no decimal", (text) =>
    expect(readDecimal(text)).toBeUndefined(),
  );
});

describe("rounding is half away from zero", () => {
  test.each([
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [1n, -2n, -1n],
    [-1n, -2n, 1n],
    [3n, 2n, 2n],
    [-3n, 2n, -2n],
    [5n, 2n, 3n],
    [49n, 100n, 0n],
    [-49n, 100n, 0n],
    [50n, 100n, 1n],
    [0n, 7n, 0n],
  ])("%s / %s is %s", (numerator, denominator, rounded) =>
    expect(divideRounded(numerator, denominator)).toBe(rounded),
  );
});

describe("conversion", () => {
  const rates = (to: string, per: Readonly<Record<string, string>>): Rates => ({
    to,
    asOf: "2026-11-01",
    per: new Map(Object.entries(per).map(([code, rate]) => [code, decimal(rate)])),
  });

  test.each([
    ["5000.00", "USD", "EUR", "0.92", "4,600.00 EUR"],
    ["0.01", "USD", "EUR", "0.5", "0.01 EUR"],
    ["0.01", "USD", "EUR", "0.49", "0.00 EUR"],
    ["-0.01", "USD", "EUR", "0.5", "-0.01 EUR"],
    ["1000", "JPY", "EUR", "0.0061", "6.10 EUR"],
    ["1.000", "KWD", "EUR", "3.05", "3.05 EUR"],
    ["10.00", "EUR", "JPY", "163.45", "1,635 JPY"],
    ["1.00", "EUR", "KWD", "0.3335", "0.334 KWD"],
    ["543.48", "USD", "EUR", "0.92", "500.00 EUR"],
    ["543.49", "USD", "EUR", "0.92", "500.01 EUR"],
  ])("%s %s in %s at %s is %s", (amount, from, to, rate, worth) => {
    const converted = convert(money(amount, from), rates(to, { [from]: rate }));
    expect(converted && moneyText(converted)).toBe(worth);
  });

  test("its own currency needs no rate; another without a rate, or none, cannot be judged", () => {
    expect(convert(money("1", "EUR"), rates("EUR", {}))).toEqual(money("1", "EUR"));
    expect(convert(money("1", "GBP"), rates("EUR", { USD: "0.92" }))).toBeUndefined();
    expect(convert(money("1"), rates("EUR", { USD: "0.92" }))).toBeUndefined();
  });
});

describe("shares", () => {
  const say = (whole: Money, weights: readonly number[]) => share(whole, weights).map(({ minor }) => minor);

  test.each<[bigint, number[], bigint[]]>([
    [100n, [1, 1, 1], [33n, 33n, 34n]],
    [100n, [31, 28, 31], [34n, 31n, 35n]],
    [-100n, [1, 1, 1], [-33n, -33n, -34n]],
    [1n, [1, 1], [0n, 1n]],
    [3100n, [30, 1], [3000n, 100n]],
    [100n, [0, 5], [0n, 100n]],
    [100n, [], []],
    [100n, [0], [0n]],
  ])("%s over %j", (minor, weights, parts) =>
    expect(say({ minor, currency: "EUR" }, weights)).toEqual(parts),
  );

  test("add up exactly, and none is off by a whole minor unit", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), weights, (minor, days) => {
        const parts = say({ minor, currency: "EUR" }, days);
        const total = BigInt(days.reduce((sum, each) => sum + each, 0));
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(minor);
        for (const [index, part] of parts.entries()) {
          const off = part * total - minor * BigInt(days[index] ?? 0);
          expect(off < total && off > -total).toBe(true);
        }
      }),
    );
  });
});
