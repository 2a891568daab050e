import { moneyText } from "../../values/money.ts";
import { defineRule, noOptions } from "../define.ts";
import { budgetText, partOf } from "./_caps.ts";

export const zero = defineRule({
  id: "budget/zero",
  summary: "A budget is zero.",
  why: "The campaign launches and never shows an ad, or the platform refuses the upload; a zero is often an amount somebody forgot to fill in.",
  severity: "block",
  reads: ["budget"],
  policy: [],
  options: noOptions,
  *check({ budget }) {
    for (const each of budget) {
      if (each.amount.minor !== 0n) continue;
      yield {
        at: partOf(each),
        message: `${budgetText(each)} is zero`,
        found: moneyText(each.amount),
        expected: "an amount above zero",
      };
    }
  },
  examples: [
    {
      policy: "currency: EUR",
      rows: [{ Campaign: "spring", "Daily budget": "0" }],
      finds: [{ found: "0.00 EUR", expected: "an amount above zero" }],
    },
    { policy: "currency: EUR", rows: [{ Campaign: "spring", "Daily budget": "0.01" }], finds: [] },
    { rows: [{ Campaign: "spring", "Daily budget": "", "Lifetime budget": "100" }], finds: [] },
    { rows: [{ Campaign: "spring", "Daily budget": "0", "Lifetime budget": "100" }], finds: [] },
  ],
});
