import { moneyText } from "../../values/money.ts";
import { defineRule, noOptions } from "../define.ts";
import { budgetText, partOf } from "./_caps.ts";

export const negative = defineRule({
  id: "budget/negative",
  summary: "A budget is below zero.",
  why: "No platform takes it, and in a sum it hides the spend of another campaign from the caps.",
  severity: "block",
  reads: ["budget"],
  policy: [],
  options: noOptions,
  *check({ budget }) {
    for (const each of budget) {
      if (each.amount.minor >= 0n) continue;
      yield {
        at: partOf(each),
        message: `${budgetText(each)} is below zero`,
        found: moneyText(each.amount),
        expected: "an amount above zero",
      };
    }
  },
  examples: [
    {
      policy: "currency: EUR",
      rows: [{ Campaign: "spring", "Daily budget": "-20.00" }],
      finds: [{ found: "-20.00 EUR", expected: "an amount above zero" }],
    },
    { policy: "currency: EUR", rows: [{ Campaign: "spring", "Daily budget": "20.00" }], finds: [] },
  ],
});
