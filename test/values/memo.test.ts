import { describe, expect, test } from "vitest";
import { remember, rememberSome } from "../../src/values/memo.ts";

describe("what is remembered", () => {
  test("is made once", () => {
    const known = new Map<string, number>();
    let made = 0;
    const ask = () => rememberSome(known, "a", () => ++made) + remember(known, "a", () => ++made);
    expect([ask(), ask(), made]).toEqual([2, 2, 1]);
  });

  test("of some, does not grow with what every row has of its own", () => {
    const known = new Map<number, number>();
    for (let row = 0; row < 100_000; row++) rememberSome(known, row, () => row);
    expect(known.size).toBeLessThanOrEqual(20_000);
    expect(rememberSome(known, 7, () => 7)).toBe(7);
  });
});
