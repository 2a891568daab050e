import type { Budget } from "../../model/field.ts";
import { type Usual, usualKey } from "../../model/past.ts";
import { middleOf, sortedBigints } from "../../values/median.ts";
import { remember } from "../../values/memo.ts";

/** The median of each kind of budget; of each campaign and ad group the newest budget counts, once. */
export function usualOf(
  budgets: Iterable<{ readonly channel: string | undefined; readonly budget: Budget }>,
): Map<string, Usual> {
  const amounts = new Map<string, bigint[]>();
  for (const { channel = "", budget } of budgets) {
    const { minor } = budget.amount;
    if (minor > 0n) remember(amounts, usualKey(channel, budget), () => []).push(minor);
  }
  const usual = new Map<string, Usual>();
  for (const [key, minors] of amounts)
    usual.set(key, { median: middleOf(sortedBigints(minors)), count: minors.length });
  return usual;
}
