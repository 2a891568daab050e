import { expect, test } from "vitest";
import { nearest } from "../../src/values/words.ts";

test.each([
  ["facebok", ["facebook", "instagram"], "facebook"],
  ["FACEBOOK", ["facebook"], "facebook"],
  ["US", ["us", "uk"], "us"],
  ["us", ["uk", "de", "fr"], undefined],
  ["aus", ["us"], undefined],
  ["act_2", ["act_1"], undefined],
  ["act_1029384757", ["act_1029384756"], undefined],
  ["1234567891", ["1234567890"], undefined],
  ["act1", ["act_1"], "act_1"],
  ["2026q4", ["2026q3"], undefined],
  ["cpc", ["cpm", "cpv"], undefined],
  ["cpx", ["cpc", "email"], "cpc"],
])("%s of %j is near to %s", (value, candidates, near) => {
  expect(nearest(value, candidates)).toBe(near);
});
