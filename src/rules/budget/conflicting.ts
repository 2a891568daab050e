import type { Budget } from "../../model/field.ts";
import { type Money, moneyText } from "../../values/money.ts";
import { plural } from "../../values/text.ts";
import { defineGroupRule, noOptions } from "../define.ts";
import { budgetText, partOf } from "./_caps.ts";

interface Stated {
  readonly budget: Budget;
  readonly amounts: ReadonlyMap<string, Money>;
}

export const conflicting = defineGroupRule({
  id: "budget/conflicting",
  summary: "Rows of one campaign or ad group state different amounts for the same budget.",
  why: "Only one of them will be spent, and nobody can say which: caps and totals would judge the wrong one.",
  severity: "block",
  reads: ["budget", "adGroup.id?", "adGroup.name?"],
  policy: [],
  options: noOptions,
  per: "campaign",
  *keys(fields) {
    for (const budget of fields.budget) yield keyOf(budget, fields["adGroup.id"] ?? fields["adGroup.name"]);
  },
  add(state: Stated | undefined, key, fields) {
    const amounts = new Map(state?.amounts);
    let first = state?.budget;
    for (const budget of fields.budget) {
      if (keyOf(budget, fields["adGroup.id"] ?? fields["adGroup.name"]) !== key) continue;
      first ??= budget;
      // A zero beside an amount is a blank in many exports; alone, budget/zero speaks of it.
      if (budget.amount.minor !== 0n) amounts.set(moneyText(budget.amount), budget.amount);
    }
    return { budget: first, amounts };
  },
  *check({ budget, amounts }) {
    if (amounts.size < 2 || !budget) return;
    const sorted = [...amounts].sort(([a, x], [b, y]) => Number(x.minor - y.minor) || (a < b ? -1 : 1)).map(([text]) => text);
    yield {
      at: partOf(budget),
      message: `${plural(amounts.size, "row")} `,
      found: sorted.join(", "),
    };
  },
  examples: [],
});
function keyOf({ level, period }: Budget, adGroup: string | undefined): string {
  return JSON.stringify([level, period ?? null, level === "adGroup" ? adGroup : null]);
}
