import { expect, test } from "vitest";
import { countryCodes } from "../../src/facts/countries.ts";
import { countryOfGeoTarget } from "../../src/facts/geo-targets.ts";

test.each([
  ["2840", "US"],
  ["2276", "DE"],
  ["2004", "AF"],
  ["2826", "GB"],
  // Georgia, the state; Berlin, the city; no country has the number 999.
  ["21147", undefined],
  ["1003854", undefined],
  ["2999", undefined],
  ["840", undefined],
  ["", undefined],
])("geo target %j is %j", (id, code) => {
  expect(countryOfGeoTarget(id)).toBe(code);
});

test("every country but Kosovo, whose number is nobody's, is a geo target of its own", () => {
  const found = Array.from({ length: 1000 }, (_, number) => countryOfGeoTarget(String(2000 + number)));
  expect(found.filter((code) => code !== undefined).sort()).toEqual(
    countryCodes()
      .filter((code) => code !== "XK")
      .sort(),
  );
});
