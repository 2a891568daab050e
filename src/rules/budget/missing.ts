import { defineGroupRule, noOptions } from "../define.ts";

export const missing = defineGroupRule({
  id: "budget/missing",
  summary: "No row of a campaign sets a budget.",
  why: "Nobody can say what the campaign may spend: the platform refuses it, or fills in a default of its own.",
  severity: "block",
  reads: ["budget"],
  policy: [],
  options: noOptions,
  per: "campaign",
  keys: () => [""],
  add: (isSet: boolean | undefined, _, { budget }) => isSet === true || budget.length > 0,
  *check(isSet) {
    if (isSet) return;
    yield {
      at: "budget",
      message: "neither the campaign nor any of its ad groups has a budget",
      expected: "a daily or lifetime budget",
    };
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Daily budget": "" }],
      finds: [{ expected: "a daily or lifetime budget" }],
    },
    {
      rows: [
        { Campaign: "spring", "Ad group": "shoes", "Ad group daily budget": "" },
        { Campaign: "spring", "Ad group": "boots", "Ad group daily budget": "20.00" },
      ],
      finds: [],
    },
    { rows: [{ Campaign: "spring", "Daily budget": "", "Lifetime budget": "500.00" }], finds: [] },
    { rows: [{ Campaign: "spring" }], finds: [] },
  ],
});
