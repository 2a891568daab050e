import { describe, expect, test, vi } from "vitest";
import { readAmount } from "../../../src/exports/fields/amounts.ts";
import type { Entry } from "../../../src/model/entry.ts";
import { loadPolicy } from "../../../src/policy/load.ts";
import { moneyText } from "../../../src/values/money.ts";
import { textSource, understandOne } from "../../run.ts";

const say = (text: string, decimal?: "." | ",") => {
  const reading = readAmount(text, decimal);
  if ("unreadable" in reading) return reading.unreadable;
  const { digits, scale } = reading.amount;
  return `${digits}e-${scale}${reading.currencies ? ` ${reading.currencies[0]}` : ""}`;
};

describe("amounts", () => {
  test.each([
    ["1500", "1500e-0"],
    ["1500.00", "150000e-2"],
    ["1500,5", "15005e-1"],
    ["1,500.00", "150000e-2"],
    ["1.500,00", "150000e-2"],
    ["1,234,567", "1234567e-0"],
    ["1.234.567", "1234567e-0"],
    ["12,34,567.00", "123456700e-2"],
    ["1 500", "1500e-0"],
    ["1\u00a0500,50", "150050e-2"],
    ["1'500.50", "150050e-2"],
    ["0.500", "500e-3"],
    ["1500.500", "1500500e-3"],
    ["-20", "-20e-0"],
    ["\u221220", "-20e-0"],
    ["€1,622.60", "162260e-2 EUR"],
    ["1500 EUR", "1500e-0 EUR"],
    ["USD 20.50", "2050e-2 USD"],
    ["$20", "20e-0 USD"],
    ["US$50", "50e-0 USD"],
    ["us$ 50", "50e-0 USD"],
    ["$50 USD", "50e-0 USD"],
    ["50,00 EUR", "5000e-2 EUR"],
    ["50 €", "50e-0 EUR"],
    ["€ 50 EUR", "50e-0 EUR"],
    ["-€50", "-50e-0 EUR"],
    ["€-50", "-50e-0 EUR"],
    ["A$50", "50e-0 AUD"],
    ["CA$ 50", "50e-0 CAD"],
    ["R$ 1.234,56", "123456e-2 BRL"],
    ["R 500", "500e-0 ZAR"],
    ["500 zł", "500e-0 PLN"],
    ["500 Kč", "500e-0 CZK"],
    ["500,00 kr.", "50000e-2 DKK"],
    ["Rs. 500", "500e-0 INR"],
    ["₹5,00,000", "500000e-0 INR"],
    ["CHF 1'000.–", "100000e-2 CHF"],
    ["€ 1.500,-", "150000e-2 EUR"],
    ["500,--", "50000e-2"],
    ["9007199254740993.01", "900719925474099301e-2"],
  ])("%s is %s", (text, amount) => expect(say(text)).toBe(amount));

  test.each(["1.500", "1,500", "999,999", "-1.500", "€1.500"])("%s is asked about", (text) => {
    expect(say(text)).toBe("could be two amounts");
  });

  test.each([
    ["1.500", ",", "1500e-0"],
    ["1.500", ".", "1500e-3"],
    ["1,500", ".", "1500e-0"],
    ["1,500", ",", "1500e-3"],
  ] as const)("%s with %s as the point is %s", (text, decimal, amount) =>
    expect(say(text, decimal)).toBe(amount),
  );

  test("a sign that several currencies share names none", () => {
    for (const text of ["$50", "kr 50", "¥50", "C$50", "Rs 50"]) {
      const reading = readAmount(text, undefined);
      expect("amount" in reading && reading.currencies?.length, text).toBeGreaterThan(1);
    }
    expect(say("€50 USD")).toBe("names two currencies");
  });

  test("a number of a million digits is refused before it is read", () => {
    const reading = vi.spyOn(globalThis, "BigInt");
    expect(say("1".repeat(1_000_000))).toBe("is not an amount");
    expect(reading).not.toHaveBeenCalled();
    expect(say("1,000,000.00")).not.toBe("is not an amount");
    expect(reading).toHaveBeenCalled();
    reading.mockRestore();
  });

  test.each([
    "abc",
    "1e9",
    "0x10",
    "Infinity",
    "NaN",
    "1_000",
    "(500)",
    "5-",
    ".5",
    "1.",
    "1,2,3",
    "1.2.3",
    "12.34,56.78",
    "१२३",
    "n/a",
    "ABC 50",
    "$50/day",
    "50 per day",
    "$",
    "kr",
    "500,---",
  ])("%s is no amount", (text) => expect(say(text)).toBe("is not an amount"));
});

/** The header, the currency column, the cell and the policy: who says what an amount is in, and who may not. */
describe("the currency of a budget", () => {
  const shared = (codes: string) => `the budget has a sign that could be ${codes}`;
  const dollars = "USD, CAD, AUD, NZD or another";

  test.each([
    ["Daily budget (€)", "500", "", "USD", "500.00 EUR"],
    ["Daily budget €", "500", "", "USD", "500.00 EUR"],
    ["€ daily budget", "500", "", "USD", "500.00 EUR"],
    ["Daily budget (US$)", "500", "", "EUR", "500.00 USD"],
    ["Daily budget ($)", "500", "", "CAD", "500.00 CAD"],
    ["Daily budget ($)", "500", "", "EUR", shared(dollars)],
    ["Daily budget ($)", "500", "AUD", "EUR", "500.00 AUD"],
    [
      "Daily budget ($)",
      "500",
      "EUR",
      "EUR",
      `the budget is in ${dollars} by its header and in EUR by its currency cell`,
    ],
    ["Daily budget ($)", "CA$500", "", "USD", "500.00 CAD"],
    ["Daily budget ($)", "€500", "", "USD", "the budget has another currency than its header"],
    ["Daily budget", "US$500", "", "EUR", "500.00 USD"],
    ["Daily budget", "US$500", "EUR", "EUR", "the budget is written in USD where the currency is EUR"],
    ["Daily budget", "A$500", "US$", "EUR", "the budget is written in AUD where the currency is USD"],
    ["Daily budget", "kr 500", "NOK", "EUR", "500.00 NOK"],
    ["Daily budget", "kr 500", "", "SEK", "500.00 SEK"],
    ["Daily budget", "kr 500", "", "EUR", shared("SEK, NOK, DKK or ISK")],
    ["Daily budget", "C$500", "", "EUR", shared("CAD or NIO")],
    ["Daily budget", "¥500,-", "JPY", "EUR", "500 JPY"],
  ])("%s, %s, %s, policy %s: %s", async (header, cell, currency, policy, expected) => {
    const columns = currency === "" ? [header] : [header, "Currency"];
    const cells = [cell, currency].slice(0, columns.length).map((text) => `"${text}"`);
    const text = `Campaign,Status,${columns}\nalpha,enabled,${cells}\n`;
    const [yaml, file] = [`version: 1\ncurrency: ${policy}`, textSource("plan.csv", text)];
    const entries: Entry[] = [];
    await understandOne(file, await loadPolicy("launchgate.yaml", async () => yaml), undefined, (entry) =>
      entries.push(entry),
    );
    const budget = entries[0]?.fields.budget;
    const said =
      budget?.state === "value"
        ? budget.value.map(({ amount }) => moneyText(amount)).join()
        : budget?.state === "unreadable" && budget.trouble.message;
    expect(said).toBe(expected);
  });
});
