import type { Region } from "../../model/field.ts";
import { defineRule, noOptions } from "../define.ts";

export const contradiction = defineRule({
  id: "region/contradiction",
  summary: "The same region is targeted and excluded.",
  why: "The exclusion wins: the ads are shown nowhere there, and the budget goes to the other regions or to nobody.",
  severity: "hold",
  // Most exports have no exclusions: then there is nothing to contradict.
  reads: ["regions?", "regions.excluded?"],
  policy: [],
  options: noOptions,
  *check({ regions = [], "regions.excluded": excluded = [] }) {
    const out = new Set(excluded.map(identity));
    for (const region of regions) {
      if (!out.has(identity(region))) continue;
      yield {
        at: "regions.excluded",
        message: "the region is targeted and excluded at once",
        found: region.text,
        expected: "one or the other",
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", Countries: "DE; United Kingdom", "Excluded countries": "uk" }],
      finds: [{ found: "United Kingdom", expected: "one or the other" }],
    },
    {
      rows: [{ Campaign: "spring", Countries: "Bavaria", "Excluded countries": "bavaria; AT" }],
      finds: [{ found: "Bavaria" }],
    },
    {
      rows: [{ Campaign: "spring", Countries: "US", "Excluded countries": "California, US; Alaska" }],
      finds: [],
    },
    { rows: [{ Campaign: "spring", Countries: "US", "Excluded countries": "" }], finds: [] },
  ],
});

function identity({ code, text }: Region): string {
  return code ?? text.toLowerCase();
}
