import { moneyText } from "../../values/money.ts";
import { defineRule, noOptions } from "../define.ts";
import { budgetText, partOf } from "./_caps.ts";

const row = { Platform: "Meta", Campaign: "spring", "Ad set": "a", Currency: "EUR" };

export const twoBudgets = defineRule({
  id: "budget/two-budgets",
  summary: "A Meta campaign has two budgets, where the platform takes one.",
  why: "Meta takes a budget of the campaign or of its ad sets, by the day or in total: which of two it keeps, nobody has decided, and it may be the larger one.",
  severity: "hold",
  reads: ["budget", "platform"],
  policy: [],
  options: noOptions,
  *check({ budget, platform }) {
    const [first, ...others] = budget.filter(({ amount }) => amount.minor > 0n);
    const last = others.at(-1);
    if (platform !== "meta" || !first || !last) return;
    yield {
      at: partOf(last),
      message: `${budgetText(first)} and ${budgetText(last)} are both set`,
      found: `${moneyText(first.amount)} and ${moneyText(last.amount)}`,
      expected: "one of them, and the other blank",
    };
  },
  examples: [
    {
      rows: [{ ...row, "Campaign daily budget": "40.00", "Ad set daily budget": "50.00" }],
      finds: [{ found: "40.00 EUR and 50.00 EUR", header: "Ad set daily budget" }],
    },
    {
      rows: [{ ...row, "Campaign daily budget": "40.00", "Campaign lifetime budget": "900.00" }],
      finds: [{ found: "40.00 EUR and 900.00 EUR" }],
    },
    {
      rows: [
        { ...row, "Ad set daily budget": "50.00", Ad: "a" },
        { ...row, "Ad set daily budget": "50.00", Ad: "b" },
        {
          ...row,
          Campaign: "summer",
          Platform: "LinkedIn",
          "Campaign lifetime budget": "40.00",
          "Ad set daily budget": "5.00",
        },
      ],
      finds: [],
    },
  ],
});
