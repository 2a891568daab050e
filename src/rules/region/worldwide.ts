import { defineRule, noOptions } from "../define.ts";

export const worldwide = defineRule({
  id: "region/worldwide",
  summary: "A campaign is shown in the whole world.",
  why: "Without a region the platform delivers where clicks are cheapest; where that is not meant, most of the budget is gone before anybody looks at the countries.",
  severity: "note",
  reads: ["regions"],
  policy: [],
  options: noOptions,
  givesWayTo: ["region/missing", { rule: "region/not-allowed", found: "same" }],
  *check({ regions }) {
    if (regions.length === 0)
      yield { at: "regions", message: "no region is set", found: "nothing", expected: "countries" };
    for (const { code, text } of regions) {
      if (code !== undefined || !whole.test(text)) continue;
      yield { at: "regions", message: "the region is the whole world", found: text, expected: "countries" };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", Countries: "" }],
      finds: [{ found: "nothing", expected: "countries" }],
    },
    {
      rows: [{ Campaign: "spring", Countries: "All countries and territories" }],
      finds: [{ found: "All countries and territories" }],
    },
    { policy: "regions: [DE]", rows: [{ Campaign: "spring", Countries: "" }], finds: [] },
    { policy: "regions: [DE]", rows: [{ Campaign: "spring", Countries: "Worldwide" }], finds: [] },
    { rows: [{ Campaign: "spring", Countries: "DE; Bavaria" }], finds: [] },
    {
      rows: [
        { Campaign: "spring", "Ad group": "", Countries: "" },
        { Campaign: "spring", "Ad group": "shoes", Countries: "DE" },
      ],
      finds: [],
    },
    { rows: [{ Campaign: "spring" }], finds: [] },
  ],
});

const whole =
  /^(the\s+)?(whole\s+)?(world([\s-]?wide)?|ww|global(ly)?|all (countries|locations|regions)( and territories)?|anywhere|everywhere)$/i;
