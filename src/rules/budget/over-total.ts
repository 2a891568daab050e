import { defineGroupRule, noOptions } from "../define.ts";
import { asksFor } from "./_caps.ts";
import { addTo, emptySum, judge, type Sum } from "./_sum.ts";
import { groupsOf, totalReads, totalsOf } from "./_totals.ts";

const policy = "currency: EUR\nbudgets:\n  - { per: [channel, month], total: 31000 }";

export const overTotal = defineGroupRule({
  id: "budget/over-total",
  summary:
    "Campaigns together plan to spend more than the policy allows for a channel, a month or another sum; flights are prorated over calendar days, both ends included.",
  why: "Each campaign is within its own cap and the plan is still overspent: nobody sees a sum that no single row shows.",
  severity: "hold",
  reads: totalReads,
  policy: ["budgets"],
  options: noOptions,
  asked: asksFor("total"),
  per: "launch",
  *keys(fields, context, { campaign }) {
    if (fields.budget.length === 0) return;
    const groups = totalsOf(context).flatMap((total) => groupsOf(total, fields, campaign));
    yield* new Set(groups.map(({ key }) => key));
  },
  add(state: Sum | undefined, key, fields, context, owners): Sum {
    const sum = state ?? emptySum();
    for (const total of totalsOf(context)) {
      for (const group of groupsOf(total, fields, owners.campaign))
        if (group.key === key) addTo(sum, total, group, fields, owners, context.today);
    }
    return sum;
  },
  check: (sum, _, { rates, today }) => judge(sum, rates, today),
  examples: [
    {
      policy,
      rows: [
        {
          Campaign: "spring",
          Channel: "Search",
          "Daily budget": "600",
          Start: "2026-12-01",
          End: "2026-12-31",
        },
        {
          Campaign: "summer",
          Channel: "Search",
          "Lifetime budget": "12400.01",
          Start: "2026-12-01",
          End: "2026-12-31",
        },
      ],
      finds: [{ found: "31,000.01 EUR", expected: "at most 31,000.00 EUR" }],
    },
    {
      policy,
      rows: [
        {
          Campaign: "spring",
          Channel: "Search",
          "Daily budget": "1001",
          Start: "2026-11-30",
          End: "2027-01-02",
        },
      ],
      finds: [{ found: "31,031.00 EUR" }],
    },
    {
      policy,
      rows: [
        {
          Campaign: "spring",
          Channel: "Search",
          "Daily budget": "1000",
          Start: "2026-12-01",
          End: "2026-12-31",
        },
        {
          Campaign: "summer",
          Channel: "Display",
          "Daily budget": "1000",
          Start: "2026-12-01",
          End: "2026-12-31",
        },
      ],
      finds: [],
    },
    {
      policy,
      rows: [{ Campaign: "spring", Channel: "Search", "Daily budget": "1000", Start: "", End: "" }],
      finds: [],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Daily budget": "10", End: "2026-12-31" }],
      finds: [{ found: "no channel", expected: "a column for channel" }],
    },
  ],
});
