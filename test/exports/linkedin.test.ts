import { expect, test } from "vitest";
import { placesIn } from "../../src/exports/linkedin/places.ts";

test.each([
  ["Locations: Germany, France; Seniorities: Director, VP", "Germany, France", ""],
  ["Seniorities: VP; Locations: Germany; Excluded locations: Austria", "Germany", "Austria"],
  ["Companies: Example; Seniorities: VP", "", ""],
])("LinkedIn's text says which places it includes and leaves out: %s", (text, included, excluded) => {
  expect(placesIn(text, "regions")).toBe(included);
  expect(placesIn(text, "regions.excluded")).toBe(excluded);
});

test.each([
  "Locations Germany",
  "Profile locations: Germany",
  "Locations: Germany; Locations to leave out: Austria",
  "Locations: Germany (excluded)",
  "Locations: Germany | Exclude: France",
])("a text that speaks of places in another way is left whole, and a person is asked: %s", (text) => {
  expect(placesIn(text, "regions").replaceAll('"', "")).toBe(text);
  expect(placesIn(text, "regions.excluded")).toBe("");
});
