import { expect, test } from "vitest";
import { countryCodes } from "../../src/facts/countries.ts";
import { countryOfGeoTarget } from "../../src/facts/geo-targets.ts";
import { countryOfLocation } from "../../src/facts/location-ids.ts";

test.each([
  ["google-ads", "2840", "US"],
  ["dv360", "2276", "DE"],
  ["microsoft-ads", "190", "US"],
  ["microsoft-ads", "32", "CA"],
  ["microsoft-ads", "188", "GB"],
  ["microsoft-ads", "72", "DE"],
  ["microsoft-ads", "4084", undefined],
  ["microsoft-ads", "130", undefined],
  ["microsoft-ads", "2840", undefined],
  ["tiktok", "6252001", "US"],
  ["tiktok", "2635167", "GB"],
  ["tiktok", "1861060", "JP"],
  ["tiktok", "102358", "SA"],
  // New York, the city; Singapore, the city, is not Singapore, the country.
  ["tiktok", "5128581", undefined],
  ["tiktok", "1880252", undefined],
  ["tiktok", "1880251", "SG"],
  ["meta", "190", undefined],
  ["microsoft-ads", "", undefined],
])("on %s %s is %s", (platform, id, code) => expect(countryOfLocation(platform, id)).toBe(code));

/** A slip of a line would put a country under its neighbour's id. */
test("Microsoft's first ids are in the order of ISO's numbers", () => {
  const numbers = new Map(
    Array.from({ length: 1000 }, (_, number) => [countryOfGeoTarget(String(2000 + number)), number] as const),
  );
  // What stands between belonged to countries that are no more, or was moved.
  const known = Array.from({ length: 196 }, (_, index) => countryOfLocation("microsoft-ads", `${index + 1}`));
  const ordered = known.flatMap((code) => (code === undefined ? [] : [numbers.get(code) ?? -1]));
  expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
  expect(ordered.length).toBeGreaterThan(170);
});

test.each([
  ["microsoft-ads", 5000, 226],
  ["tiktok", 8_000_000, 250],
] as const)("on %s each country has one id", (platform, last, count) => {
  const found = Array.from({ length: last }, (_, id) => countryOfLocation(platform, String(id))).filter(
    (code) => code !== undefined,
  );
  expect(new Set(found).size).toBe(found.length);
  expect(found.length).toBe(count);
  expect(found.filter((code) => !countryCodes().includes(code))).toEqual([]);
});
