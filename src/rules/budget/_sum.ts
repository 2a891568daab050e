import { type FieldName, fieldLabels } from "../../model/field.ts";
import type { Problem } from "../../model/rule.ts";
import { daysBetween } from "../../values/date.ts";
import { type Money, moneyText, plus, type Rates, times } from "../../values/money.ts";
import { plural } from "../../values/text.ts";
import { worthIn } from "./_caps.ts";
import type { Share, Total } from "./_totals.ts";

/** What is counted under one key: a channel's December, say. */
export interface Sum {
  label: string;
  missing: readonly FieldName[];
  readonly campaigns: Set<string>;
  readonly totals: Map<string, Total>;
  /** By owner of the budget: rows of one ad group may repeat it with flights of their own. */
  readonly shares: Map<string, Share>;
}

export function emptySum(): Sum {
  return { label: "", missing: [], campaigns: new Set(), totals: new Map(), shares: new Map() };
}

export function* judge(sum: Sum, rates: Rates | undefined): Iterable<Problem> {
  for (const total of sum.totals.values()) {
    yield* sum.missing.length > 0 ? unjudged(sum, total) : overCap(sum, total, rates);
  }
}

/** Nothing passes unseen: what is in no sum is held until its column is there. */
function* unjudged({ missing, campaigns }: Sum, { clause, where }: Total): Iterable<Problem> {
  const names = missing.map((name) => fieldLabels[name]).join(" and ");
  yield {
    at: "budget",
    message: `the export does not say the ${names}, so the total of ${moneyText(clause.cap)} set by ${where} cannot count ${plural(campaigns.size, "campaign")}`,
    found: `no ${names}`,
    expected: `a column for ${names}`,
  };
}

function* overCap(
  { label, campaigns, shares }: Sum,
  { clause, where }: Total,
  rates: Rates | undefined,
): Iterable<Problem> {
  const spend = sumOf(shares.values(), clause.cap, rates);
  if (spend.minor <= clause.cap.minor) return;
  const note = clause.per.includes("region") ? "; a budget for several regions counts fully in each" : "";
  yield {
    at: "budget",
    message: `the planned spend of ${label} is over the total of ${moneyText(clause.cap)} set by ${where} (${plural(campaigns.size, "campaign")}${note})`,
    found: moneyText(spend),
    expected: `at most ${moneyText(clause.cap)}`,
  };
}

export function addShare(sum: Sum, share: Share): void {
  const known = sum.shares.get(share.owner);
  sum.label = share.label;
  sum.shares.set(share.owner, known ? joined(known, share) : share);
}

/** The same budget again with another flight: a daily one is spent from the first day to the last, a lifetime one once. */
function joined(a: Share, b: Share): Share {
  const larger = a.slice.spend.minor >= b.slice.spend.minor ? a : b;
  if (a.budget.period !== "daily" || b.budget.period !== "daily") return larger;
  const from = [a.slice.from, b.slice.from].sort()[0] ?? a.slice.from;
  const to = [a.slice.to, b.slice.to].sort()[1] ?? a.slice.to;
  const daily = a.budget.amount.minor >= b.budget.amount.minor ? a.budget.amount : b.budget.amount;
  return { ...larger, slice: { ...larger.slice, from, to, spend: times(daily, daysBetween(from, to)) } };
}

/** Converted once per currency, so that rounding never adds up. Amounts without a rate are left out: budget/no-rate says so. */
function sumOf(shares: Iterable<Share>, { currency }: Money, rates: Rates | undefined): Money {
  const sums = new Map<string | undefined, Money>();
  for (const { slice } of shares) {
    const known = sums.get(slice.spend.currency);
    sums.set(slice.spend.currency, known ? plus(known, slice.spend) : slice.spend);
  }
  const worth = [...sums.values()].flatMap((sum) => worthIn(currency, sum, rates) ?? []);
  return worth.reduce(plus, { minor: 0n, currency });
}
