import type { Budget } from "../../model/field.ts";
import { moneyText } from "../../values/money.ts";
import { defineGroupRule, noOptions } from "../define.ts";
import { budgetKey, budgetText, partOf } from "./_caps.ts";

interface Stated {
  readonly budget: Budget | undefined;
  readonly amounts: Set<string>;
}

export const conflicting = defineGroupRule({
  id: "budget/conflicting",
  summary: "Rows state different amounts for the same budget of a campaign or ad group.",
  why: "Only one of them will be spent and nobody can say which, so caps and totals may judge the wrong one.",
  severity: "block",
  reads: ["budget"],
  policy: [],
  options: noOptions,
  per: "campaign",
  *keys({ budget }, _, owners) {
    yield* new Set(stated(budget).map((each) => budgetKey(each, owners)));
  },
  add(state: Stated | undefined, key, { budget }, _, owners): Stated {
    const same = stated(budget).filter((each) => budgetKey(each, owners) === key);
    const known = state ?? { budget: same[0], amounts: new Set<string>() };
    for (const { amount } of same) known.amounts.add(moneyText(amount));
    return known;
  },
  *check({ budget, amounts }) {
    if (!budget || amounts.size < 2) return;
    yield {
      at: partOf(budget),
      message: `${budgetText(budget)} differs from row to row, so nobody can say which amount holds`,
      found: [...amounts].sort().join(", "),
      expected:
        budget.shared === undefined
          ? `one amount; budgets of ad groups belong under a header such as "Ad group ${budget.period ?? "daily"} budget"`
          : "one amount: that of the shared budget's own row, or a campaign that shares none",
    };
  },
  examples: [
    {
      policy: "currency: EUR",
      rows: [
        { Campaign: "spring", Ad: "a", "Daily budget": "150.00" },
        { Campaign: "spring", Ad: "b", "Daily budget": "1500.00" },
      ],
      finds: [{ found: "1,500.00 EUR, 150.00 EUR" }],
    },
    {
      policy: "currency: EUR",
      rows: [
        { Campaign: "spring", Ad: "a", "Daily budget": "150.00" },
        { Campaign: "spring", Ad: "b", "Daily budget": "150" },
        { Campaign: "spring", Ad: "c", "Daily budget": "" },
      ],
      finds: [],
    },
    {
      policy: "currency: EUR",
      rows: [
        { Campaign: "spring", "Ad group": "shoes", "Ad group daily budget": "20" },
        { Campaign: "spring", "Ad group": "boots", "Ad group daily budget": "30" },
      ],
      finds: [],
    },
  ],
});

/** A zero is no second amount: many exports write it for "not here"; alone, budget/zero speaks of it. */
function stated(budgets: readonly Budget[]): readonly Budget[] {
  return budgets.filter(({ amount }) => amount.minor !== 0n);
}
