import { describe, expect, test } from "vitest";
import { readAmount } from "../../../src/exports/fields/amounts.ts";

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
  ])("%s is no amount", (text) => expect(say(text)).toBe("is not an amount"));
});
