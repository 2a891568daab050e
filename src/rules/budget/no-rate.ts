import { budgetPeriods, levels } from "../../model/field.ts";
import { worthIn } from "../../values/money.ts";
import { defineRule, noOptions } from "../define.ts";

const policy = "currency: EUR\nrates: { USD: 0.92, as-of: 2026-11-01 }\nbudgets:\n  - { daily: 500 }";

export const noRate = defineRule({
  id: "budget/no-rate",
  summary: "A budget is in a currency that the policy has no rate for, so no cap can judge it.",
  why: "5,000 yen and 5,000 pounds are not the same risk; without a rate the budget passes every cap unseen and is missing from every total.",
  severity: "hold",
  reads: ["budget"],
  policy: ["budgets"],
  options: noOptions,
  // A rate would not help an amount in a currency that is wrong to begin with.
  givesWayTo: levels.flatMap((level) =>
    [...budgetPeriods, "unknown"].map(
      (period) => ({ rule: "budget/wrong-currency", at: `budget.${level}.${period}` }) as const,
    ),
  ),
  asked: ({ policy: { budgets } }) => budgets.some(({ clause }) => clause.kind !== "unusual"),
  *check({ budget }, { policy: { budgets }, rates }) {
    const caps = budgets.flatMap(({ clause }) => (clause.kind === "unusual" ? [] : [clause.cap]));
    for (const currency of new Set(budget.map(({ amount }) => amount.currency))) {
      const cap = caps.find((each) => worthIn(each.currency, { minor: 0n, currency }, rates) === undefined);
      // A policy with caps has a currency, and with it every amount that is readable.
      if (currency === undefined || !cap) continue;
      yield {
        at: "budget",
        message: `the policy has no rate from ${currency} to ${cap.currency ?? "its own currency"}, so its caps cannot judge the budget`,
        found: currency,
        expected: `a rate in the policy: rates: { ${currency}: … }`,
        about: "launch",
      };
    }
  },
  examples: [
    {
      policy,
      rows: [
        { Campaign: "spring", "Daily budget": "5000", Currency: "JPY" },
        { Campaign: "summer", "Daily budget": "100", Currency: "JPY" },
      ],
      finds: [{ found: "JPY", expected: "a rate in the policy: rates: { JPY: … }" }],
    },
    {
      policy: `${policy}\naccounts: { act_7: { currency: EUR } }`,
      rows: [{ Campaign: "spring", "Account ID": "act_7", "Daily budget": "5000", Currency: "JPY" }],
      finds: [],
    },
    {
      policy: `${policy}\naccounts: { act_7: { currency: EUR } }\nrules: { budget/wrong-currency: off }`,
      rows: [{ Campaign: "spring", "Account ID": "act_7", "Daily budget": "5000", Currency: "JPY" }],
      finds: [{ found: "JPY" }],
    },
    { policy, rows: [{ Campaign: "spring", "Daily budget": "100", Currency: "USD" }], finds: [] },
    { policy, rows: [{ Campaign: "spring", "Daily budget": "100", Currency: "EUR" }], finds: [] },
    { rows: [{ Campaign: "spring", "Daily budget": "5000", Currency: "JPY" }], finds: [] },
  ],
});
