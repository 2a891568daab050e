import { defineRule, noOptions } from "../define.ts";
import { partOf } from "./_caps.ts";

export const unclearPeriod = defineRule({
  id: "budget/unclear-period",
  summary: "An export does not say whether a budget is for a day or for the whole flight.",
  why: "500 a day and 500 in all differ by a factor of the flight's days; read the wrong way, a budget passes a cap it breaks many times over.",
  severity: "block",
  reads: ["budget"],
  policy: [],
  options: noOptions,
  *check({ budget }) {
    for (const each of budget) {
      if (each.period !== undefined) continue;
      const header = JSON.stringify(each.origin.header);
      yield {
        at: partOf(each),
        message: `the column ${header} does not say whether its budgets are daily or lifetime`,
        found: each.origin.header,
        expected: `daily or lifetime; say which in the policy: columns: { budget.daily: ${header} } or { budget.lifetime: ${header} }`,
        about: "launch",
      };
    }
  },
  examples: [
    {
      rows: [
        { Campaign: "spring", Budget: "500.00" },
        { Campaign: "summer", Budget: "700.00" },
      ],
      finds: [{ found: "Budget" }],
    },
    {
      rows: [{ Campaign: "spring", Budget: "500.00", "Budget type": "Weekly" }],
      finds: [{ found: "Weekly", expected: "Daily or Lifetime" }],
    },
    { rows: [{ Campaign: "spring", Budget: "500.00", "Budget type": "Daily" }], finds: [] },
    { rows: [{ Campaign: "spring", "Campaign budget": "500.00", "Budget type": "Daily" }], finds: [] },
    {
      rows: [{ Campaign: "spring", "Ad set": "a", "Ad set budget": "500.00", "Budget type": "Daily" }],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Ad set": "a",
          "Campaign budget": "500.00",
          "Ad set budget": "50.00",
          "Budget type": "Daily",
        },
      ],
      finds: [{ found: "Campaign budget" }, { found: "Ad set budget" }],
    },
    {
      rows: [{ Campaign: "spring", "Total budget": "4000.00", "Budget type": "Daily" }],
      finds: [{ found: "Daily", header: "Budget type" }],
    },
    {
      rows: [{ Campaign: "spring", "Campaign daily budget": "400.00", "Budget type": "Lifetime" }],
      finds: [{ found: "Lifetime" }],
    },
    {
      rows: [
        { Campaign: "spring", "Daily budget": "40.00", "Total budget": "400.00", "Budget type": "Daily" },
        { Campaign: "summer", "Daily budget": "", "Total budget": "400.00", "Budget type": "Lifetime" },
        { Campaign: "autumn", "Daily budget": "0", "Total budget": "400.00", "Budget type": "Lifetime" },
      ],
      finds: [],
    },
    {
      policy: 'columns: { budget.daily: "Budget" }',
      rows: [{ Campaign: "spring", Budget: "500.00" }],
      finds: [],
    },
    { rows: [{ Campaign: "spring", "Lifetime budget": "500.00" }], finds: [] },
  ],
});
