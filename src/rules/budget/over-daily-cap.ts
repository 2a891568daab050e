import { defineRule, noOptions } from "../define.ts";
import { asksFor, overCap } from "./_caps.ts";

const policy =
  "currency: EUR\nrates: { USD: 0.92, as-of: 2026-11-01 }\nbudgets:\n  - { platform: google-ads, daily: 500 }";

export const overDailyCap = defineRule({
  id: "budget/over-daily-cap",
  summary: "A daily budget is over a daily cap of the policy.",
  why: "The platform spends it every day from the first one on; an extra zero is noticed on the invoice, and what is spent is not paid back.",
  severity: "hold",
  reads: ["budget"],
  policy: ["budgets"],
  options: noOptions,
  asked: asksFor("daily"),
  *check({ budget }, context) {
    for (const each of budget)
      if (each.period === "daily") yield* overCap("daily", each, each.amount, context);
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", Platform: "Google Ads", "Daily budget": "5000.00" }],
      finds: [{ found: "5,000.00 EUR", expected: "at most 500.00 EUR" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", Platform: "Google Ads", "Daily budget": "500.01" }],
      finds: [{ found: "500.01 EUR", expected: "at most 500.00 EUR" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", Platform: "Google Ads", "Daily budget": "543.49", Currency: "USD" }],
      finds: [{ found: "543.49 USD", expected: "at most 500.00 EUR" }],
    },
    { policy, rows: [{ Campaign: "spring", Platform: "Google Ads", "Daily budget": "500.00" }], finds: [] },
    {
      policy,
      rows: [{ Campaign: "spring", Platform: "Google Ads", "Daily budget": "543.47", Currency: "USD" }],
      finds: [],
    },
    { policy, rows: [{ Campaign: "spring", Platform: "Meta", "Daily budget": "5000.00" }], finds: [] },
  ],
});
