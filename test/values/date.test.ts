import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  type Day,
  dayLike,
  dayOf,
  daysBetween,
  daysInMonth,
  monthsOf,
  quarterOf,
  readIsoDay,
} from "../../src/values/date.ts";

describe("days", () => {
  test.each([
    [2026, 2, 28, "2026-02-28"],
    [2026, 2, 29, undefined],
    [2024, 2, 29, "2024-02-29"],
    [2000, 2, 29, "2000-02-29"],
    [2100, 2, 29, undefined],
    [2026, 4, 31, undefined],
    [2026, 0, 1, undefined],
    [2026, 13, 1, undefined],
    [2026, 12, 0, undefined],
    [1969, 12, 31, undefined],
    [1970, 1, 1, "1970-01-01"],
    [9999, 12, 31, "9999-12-31"],
    [10000, 1, 1, undefined],
  ])("%i-%i-%i is %s", (year, month, day, text) => expect(dayOf(year, month, day)).toBe(text));

  test.each([
    ["2026-11-24", "2026-11-24"],
    ["2026-11-31", undefined],
    ["2026-1-1", undefined],
    ["2026-11-24T00:00", undefined],
    ["", undefined],
  ])("%s reads as %s", (text, day) => expect(readIsoDay(text)).toBe(day));

  test.each([
    ["2026-12-01", "2026-12-01", 1],
    ["2026-12-01", "2026-12-31", 31],
    ["2026-12-31", "2027-01-01", 2],
    ["2024-02-28", "2024-03-01", 3],
    ["2026-02-28", "2026-03-01", 2],
    ["2026-10-01", "2026-12-31", 92],
    // Clocks change in Europe and the United States within this one.
    ["2026-10-24", "2026-11-02", 10],
    ["2026-12-02", "2026-12-01", 0],
    ["2026-12-03", "2026-12-01", -1],
  ])("%s to %s is %i days, both included", (start, end, days) => expect(daysBetween(start, end)).toBe(days));

  test.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-11-21", 29, "2026-12-20"],
    ["2026-11-21", 0, "2026-11-21"],
  ])("%s and %i days is %s", (day, days, then) => expect(addDays(day, days)).toBe(then));

  test.each([
    ["2026-01-01", "2026q1"],
    ["2026-03-31", "2026q1"],
    ["2026-04-01", "2026q2"],
    ["2026-09-30", "2026q3"],
    ["2026-10-01", "2026q4"],
    ["2026-12-31", "2026q4"],
  ])("%s is in %s", (day, quarter) => expect(quarterOf(day)).toBe(quarter));
});

describe("months of a flight", () => {
  const say = (start: Day, end: Day) => monthsOf(start, end).map(({ month, days }) => `${month}: ${days}`);

  test.each<[Day, Day, string[]]>([
    ["2026-12-10", "2026-12-10", ["2026-12: 1"]],
    ["2026-12-01", "2026-12-31", ["2026-12: 31"]],
    ["2026-12-31", "2027-01-01", ["2026-12: 1", "2027-01: 1"]],
    ["2024-01-31", "2024-03-01", ["2024-01: 1", "2024-02: 29", "2024-03: 1"]],
    ["2026-01-31", "2026-03-01", ["2026-01: 1", "2026-02: 28", "2026-03: 1"]],
    ["2026-12-02", "2026-12-01", []],
    ["9999-12-30", "9999-12-31", ["9999-12: 2"]],
  ])("%s to %s", (start, end, months) => expect(say(start, end)).toEqual(months));

  test("a year is its twelve months, and an end of 9999 comes to an end", () => {
    expect(monthsOf("2026-01-01", "2026-12-31").map(({ days }) => days)).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect(monthsOf("2026-12-01", "9999-12-31")).toHaveLength(7973 * 12 + 1);
  });

  test("together they are the flight, each no longer than its month", () => {
    const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays("1970-01-01", days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1500 }), (start, more) => {
        const end = addDays(start, more);
        const months = monthsOf(start, end);
        expect(months.reduce((sum, { days }) => sum + days, 0)).toBe(daysBetween(start, end));
        expect(new Set(months.map(({ month }) => month)).size).toBe(months.length);
        for (const { month, days } of months) {
          expect(days).toBeGreaterThan(0);
          expect(days).toBeLessThanOrEqual(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5))));
        }
      }),
    );
  });
});

describe("a day in the form of another text", () => {
  test.each([
    ["2026-11-24", "2026q3", "2026q4"],
    ["2026-11-24", "Q4", "Q4"],
    ["2026-11-24", "q3", "q4"],
    ["2026-11-24", "26q1", "26q4"],
    ["2026-11-24", "2026-Q4", "2026-Q4"],
    ["2026-11-24", "202610", "202611"],
    ["2026-11-24", "11-2026", "11-2026"],
    ["2026-11-24", "20261125", "20261124"],
    ["2026-11-24", "dec", "nov"],
    ["2026-11-24", "Nov26", "Nov26"],
    ["2026-11-24", "2025", "2026"],
    ["2026-11-24", "spring", "2026-11-24"],
    ["2026-11-24", "", "2026-11-24"],
  ])("%s like %j is %s", (day, like, said) => expect(dayLike(day, like)).toBe(said));
});
