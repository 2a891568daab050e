import { expect, test } from "vitest";
import { placesIn } from "../../src/exports/linkedin/places.ts";
import { runText } from "../run.ts";

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

test("an ad set whose places stand in its audience template is not said to run in the whole world", async () => {
  const header =
    "*Account ID,Campaign ID,Campaign Name,Ad Set ID,*Ad Set Name,Ad Set Status,Audience Template ID,Audience String";
  const { findings } = await runText("regions: [DE]", `${header}\n1,2,de_spring,3,de,Draft,612,\n`);
  const said = findings.filter(({ rule, found }) => rule.startsWith("region") || found?.includes("region"));
  expect(said.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    "file/not-checkable: region could not be checked in 1 row: the export does not say the regions",
  ]);
});
