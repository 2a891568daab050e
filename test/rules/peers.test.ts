import { expect, test } from "vitest";
import { outliersOf } from "../../src/rules/budget/_peers.ts";

const spread = (amounts: readonly number[]) =>
  amounts.map((amount, index) => ({ minor: BigInt(amount), owner: String(index) }));
const eight = [100, 100, 90, 110, 100, 95, 105, 100];

test.each([
  ["ten times", [...eight, 1000], ["10 × 100: 1000"]],
  ["a hundred times", [...eight, 10_000], ["100 × 100: 10000"]],
  ["nine times, and a bit less", [...eight, 900], ["10 × 100: 900"]],
  ["eight times, and not ten times any other", [...eight, 899], []],
  ["ten times what two others have", [...eight, 90, 900], ["10 × 100: 900"]],
  ["eleven times", [...eight, 1100], ["10 × 100: 1100"]],
  ["between ten and a hundred times", [...eight, 5000], []],
  ["a thousand times", [...eight, 100_000], []],
  ["too few others", [...eight.slice(1), 1000], []],
  ["a second as large", [...eight, 1000, 600], []],
  ["a second as large among many", [...eight, ...eight, 1000, 1000], ["10 × 100: 1000"]],
  ["a wide range", [10, 20, 50, 100, 100, 200, 500, 800, 1000], []],
  ["all the same", [...eight, 100], []],
])("%s", (_, amounts, said) =>
  expect(
    outliersOf(spread(amounts)).map(({ times, median, minor }) => `${times} × ${median}: ${minor}`),
  ).toEqual(said),
);
