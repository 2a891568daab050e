import { expect, test } from "vitest";
import { euPoliticalOf, isInEu, isUndeclared } from "../../src/facts/eu.ts";

test.each([
  ["Doesn't have EU political ads", "none"],
  ["Doesn’t have EU political ads", "none"],
  ["DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING", "none"],
  ["No", "none"],
  ["Yes", "contains"],
  ["Has EU political ads", "contains"],
  ["CONTAINS_EU_POLITICAL_ADVERTISING", "contains"],
  ["UNSPECIFIED", undefined],
  ["EU political ads", undefined],
  ["not yet", undefined],
] as const)("%s", (text, value) => expect(euPoliticalOf(text)).toBe(value));

test("no answer is none", () => {
  expect(["UNSPECIFIED", "unknown", "No"].map(isUndeclared)).toEqual([true, true, false]);
});

test("Britain, Switzerland and Norway are outside", () => {
  const inside = ["DE", "GR", "IE", "MT", "CY"];
  expect(inside.every(isInEu)).toBe(true);
  expect(["GB", "CH", "NO", "US", "TR"].some(isInEu)).toBe(false);
});
