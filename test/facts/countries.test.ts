import { expect, test } from "vitest";
import { countryCode, countryCodes } from "../../src/facts/countries.ts";

test.each([
  ["us", "US"],
  ["GB", "GB"],
  ["uk", "GB"],
  ["UK", "GB"],
  ["no", "NO"],
  ["NA", "NA"],
  ["ST", "ST"],
  ["USA", "US"],
  ["U.S.A.", "US"],
  ["United States of America", "US"],
  ["  germany ", "DE"],
  ["The Netherlands", "NL"],
  ["St Lucia", "LC"],
  ["Saint Lucia", "LC"],
  ["Turkey", "TR"],
  ["Türkiye", "TR"],
  ["Cote d'Ivoire", "CI"],
  ["Côte d’Ivoire", "CI"],
  ["Bosnia and Herzegovina", "BA"],
  ["Democratic Republic of the Congo", "CD"],
  ["Congo", "CG"],
  ["XX", undefined],
  ["Atlantis", undefined],
  ["", undefined],
  ["constructor", undefined],
  ["Georgia, US", undefined],
])("%j is %j", (text, code) => {
  expect(countryCode(text)).toBe(code);
});

test("249 codes of ISO 3166-1 and Kosovo, each read by itself in any case", () => {
  expect(countryCodes()).toHaveLength(250);
  for (const code of countryCodes())
    expect([countryCode(code), countryCode(code.toLowerCase())]).toEqual([code, code]);
});
