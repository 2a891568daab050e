import { describe, expect, test } from "vitest";
import { readAmount } from "../../../src/exports/fields/amounts.ts";
import { readDay } from "../../../src/exports/fields/dates.ts";

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

describe("days", () => {
  const read = (text: string, order?: "day-first" | "month-first") => {
    const reading = readDay(text, order);
    return "day" in reading ? reading.day : reading.unreadable;
  };

  test.each([
    ["2026-11-24", "2026-11-24"],
    ["2026-11-24T10:00:00-0700", "2026-11-24"],
    ["2026-11-24 10:00:00", "2026-11-24"],
    ["2026/11/24", "2026-11-24"],
    ["20261124", "2026-11-24"],
    ["24.11.2026", "2026-11-24"],
    ["03.04.2026", "2026-04-03"],
    ["24/11/2026", "2026-11-24"],
    ["11/24/2026", "2026-11-24"],
    ["04/04/2026", "2026-04-04"],
    ["11/24/2026 1:09:54 pm", "2026-11-24"],
    ["Nov 24, 2026", "2026-11-24"],
    ["24 November 2026", "2026-11-24"],
    ["2024-02-29", "2024-02-29"],
  ])("%s is %s", (text, day) => expect(read(text)).toBe(day));

  test.each(["03/04/2026", "03-04-2026"])("%s is asked about", (text) =>
    expect(read(text)).toBe("could be two dates"),
  );

  test("unless the policy says which", () => {
    expect(read("03/04/2026", "day-first")).toBe("2026-04-03");
    expect(read("03/04/2026", "month-first")).toBe("2026-03-04");
    expect(read("24/11/2026", "month-first")).toBe("is not a date");
  });

  test.each([
    "2026-02-30",
    "2025-02-29",
    "31/04/2026",
    "46129",
    "tomorrow",
    "24/11/26",
    "2026-13-01",
    "0000-01-01",
    "1",
  ])("%s is no date", (text) => expect(read(text)).toBe("is not a date"));
});
