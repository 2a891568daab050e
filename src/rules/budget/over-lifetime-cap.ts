import { defineRule, noOptions } from "../define.ts";
import { asksFor, overCap } from "./_caps.ts";

const policy = "currency: EUR\nbudgets:\n  - { lifetime: 10000 }";

export const overLifetimeCap = defineRule({
  id: "budget/over-lifetime-cap",
  summary: "A lifetime budget is over a lifetime cap of the policy.",
  why: "The platform may spend the whole amount before anybody looks: a total that nobody approved is money committed without an owner.",
  severity: "hold",
  reads: ["budget"],
  policy: ["budgets"],
  options: noOptions,
  asked: asksFor("lifetime"),
  *check({ budget }, context) {
    for (const each of budget) {
      if (each.period === "lifetime") yield* overCap("lifetime", each, each.amount, context);
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", "Lifetime budget": "100000.00" }],
      finds: [{ found: "100,000.00 EUR", expected: "at most 10,000.00 EUR" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Lifetime budget": "10000.01" }],
      finds: [{ found: "10,000.01 EUR", expected: "at most 10,000.00 EUR" }],
    },
    { policy, rows: [{ Campaign: "spring", "Lifetime budget": "10000.00" }], finds: [] },
    { policy, rows: [{ Campaign: "spring", "Daily budget": "20000.00" }], finds: [] },
  ],
});
