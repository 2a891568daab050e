import { type EuPolitical, isInEu } from "../../facts/eu.ts";
import { type Budget, type Level, levels } from "../../model/field.ts";
import { defineGroupRule, noOptions } from "../define.ts";

interface Declared {
  readonly said: readonly EuPolitical[];
  /** A campaign's own row was seen, or one that repeats its settings: then a blank is its own. */
  readonly isOwn: boolean;
  readonly countries: readonly (string | undefined)[];
}

const google = { Campaign: "spring", Platform: "Google Ads" };

export const euPolitical = defineGroupRule({
  id: "policy/eu-political",
  summary:
    "A Google campaign does not declare whether it has political ads in the EU, or declares that it has.",
  why: "Since October 2025 Google shows no political ads in the EU, and it takes no new campaign that does not say which it is: the upload is refused, or the campaign is not served.",
  severity: "hold",
  reads: ["level", "platform", "euPolitical?", "regions?", "budget?"],
  policy: [],
  options: noOptions,
  per: "campaign",
  *keys(fields) {
    if (fields.platform === "google-ads" && Object.hasOwn(fields, "euPolitical")) yield "";
  },
  add(state: Declared | undefined, _, { level, euPolitical: value, regions = [], budget = [] }): Declared {
    const { said, isOwn, countries } = state ?? { said: [], isOwn: false, countries: [] };
    return {
      said: value === undefined || said.includes(value) ? said : [...said, value],
      isOwn: isOwn || level === "campaign" || budget.some((each) => isRepeated(each, level)),
      countries: [...new Set([...countries, ...regions.map(({ code }) => code)])],
    };
  },
  *check({ said, isOwn, countries }) {
    if (said.length === 0 && isOwn)
      yield {
        at: "euPolitical",
        message: "the campaign does not declare whether it has political ads in the EU",
        found: "nothing",
        expected: "Yes or No",
      };
    // A place that is no country may be in the EU, and so is some place of the whole world.
    const reachesEu = countries.length === 0 || countries.some((code) => code === undefined || isInEu(code));
    if (said.includes("contains") && reachesEu)
      yield {
        at: "euPolitical",
        message: "the campaign declares political ads and is targeted at the EU, where they are not shown",
        found: "political ads in the EU",
        expected: "No, or regions outside the EU",
      };
  },
  examples: [
    {
      rows: [{ ...google, "EU political ads": "" }],
      finds: [{ found: "nothing", expected: "Yes or No", header: "EU political ads" }],
    },
    {
      rows: [{ ...google, "EU political ads": "Yes", Countries: "US; DE" }],
      finds: [{ found: "political ads in the EU", expected: "No, or regions outside the EU" }],
    },
    { rows: [{ ...google, "EU political ads": "UNSPECIFIED" }], finds: [{ found: "nothing" }] },
    { rows: [{ ...google, "EU political ads": "perhaps" }], finds: [{ found: "perhaps" }] },
    { rows: [{ ...google, "EU political ads": "Doesn't have EU political ads" }], finds: [] },
    { rows: [{ ...google, "EU political ads": "DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING" }], finds: [] },
    { rows: [{ ...google, "EU political ads": "Yes", Countries: "US; CA" }], finds: [] },
    {
      rows: [
        { ...google, "Ad group": "", "EU political ads": "No" },
        { ...google, "Ad group": "shoes", "EU political ads": "" },
      ],
      finds: [],
    },
    { rows: [{ ...google, Ad: "a", "EU political ads": "" }], finds: [] },
    {
      rows: [{ ...google, Ad: "a", "EU political ads": "", "Campaign daily budget": "40.00" }],
      finds: [{ found: "nothing" }],
    },
    {
      rows: [{ ...google, "Ad group": "a", "EU political ads": "", "Ad group daily budget": "40.00" }],
      finds: [],
    },
    { rows: [{ Campaign: "spring", Platform: "Meta", "EU political ads": "" }], finds: [] },
    { rows: [google], finds: [] },
  ],
});

/** A row that says the budget of its parents says the rest of them too. */
function isRepeated({ level, origin }: Budget, own: Level): boolean {
  return origin.from === 0 && levels.indexOf(level) < levels.indexOf(own);
}
