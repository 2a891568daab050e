import { daysBetween } from "../../values/date.ts";
import { type Money, moneyText, plus, type Rates, times } from "../../values/money.ts";
import { plural } from "../../values/text.ts";
import { defineGroupRule, noOptions } from "../define.ts";
import { asksFor, worthIn } from "./_caps.ts";
import { missingFor, type Share, sharesOf, type Total, totalReads, totalsOf } from "./_totals.ts";

interface Sum {
  readonly label: string;
  readonly totals: Map<string, Total>;
  /** By owner of the budget: rows of one ad group may repeat it with flights of their own. */
  readonly shares: Map<string, Share>;
}

const policy = "currency: EUR\nbudgets:\n  - { per: [channel, month], total: 31000 }";

export const overTotal = defineGroupRule({
  id: "budget/over-total",
  summary: "Campaigns together plan to spend more than the policy allows for a channel, a month or another sum; flights are prorated over calendar days, both ends included.",
  why: "Each campaign is within its own cap and the plan is still overspent: nobody sees a sum that no single row shows.",
  severity: "hold",
  reads: totalReads,
  policy: ["budgets"],
  options: noOptions,
  asked: asksFor("total"),
  per: "launch",
  *keys(fields, context) {
    if (fields.budget.length === 0) return;
    for (const total of totalsOf(context)) {
      const missing = missingFor(total.clause, fields);
      if (missing.length > 0) yield { missing };
      else for (const { key } of sharesOf(total, fields, context.today)) yield key;
    }
  },
  add(state: Sum | undefined, key, fields, context): Sum {
    const sum = state ?? { label: "", totals: new Map(), shares: new Map() };
    let { label } = sum;
    for (const total of totalsOf(context)) {
      for (const share of sharesOf(total, fields, context.today)) {
        if (share.key !== key) continue;
        label = share.label;
        sum.totals.set(total.where, total);
        const known = sum.shares.get(share.owner);
        sum.shares.set(share.owner, known ? joined(known, share) : share);
      }
    }
    return { ...sum, label };
  },
  *check({ label, totals, shares }, _, { rates }) {
    const campaigns = new Set([...shares.values()].map(({ campaign }) => campaign)).size;
    for (const { clause, where } of totals.values()) {
      const spend = sumOf(shares.values(), clause.cap, rates);
      if (spend.minor <= clause.cap.minor) continue;
      const note = clause.per.includes("region") ? "; a budget for several regions counts fully in each" : "";
      yield {
        at: "budget",
        message: `the planned spend of ${label} is over the total of ${moneyText(clause.cap)} set by ${where} (${plural(campaigns, "campaign")}${note})`,
        found: moneyText(spend),
        expected: `at most ${moneyText(clause.cap)}`,
      };
    }
  },
  examples: [
    {
      policy,
      rows: [
        { Campaign: "spring", Channel: "Search", "Daily budget": "600", Start: "2026-12-01", End: "2026-12-31" },
        { Campaign: "summer", Channel: "Search", "Lifetime budget": "12400.01", Start: "2026-12-01", End: "2026-12-31" },
      ],
      finds: [{ found: "31,000.01 EUR", expected: "at most 31,000.00 EUR" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", Channel: "Search", "Daily budget": "1001", Start: "2026-11-30", End: "2027-01-02" }],
      finds: [{ found: "31,031.00 EUR" }],
    },
    {
      policy,
      rows: [
        { Campaign: "spring", Channel: "Search", "Daily budget": "1000", Start: "2026-12-01", End: "2026-12-31" },
        { Campaign: "summer", Channel: "Display", "Daily budget": "1000", Start: "2026-12-01", End: "2026-12-31" },
      ],
      finds: [],
    },
    { policy, rows: [{ Campaign: "spring", Channel: "Search", "Daily budget": "1000", Start: "", End: "" }], finds: [] },
  ],
});

/** The same budget again with another flight: a daily one is spent from the first day to the last, a lifetime one once. */
function joined(a: Share, b: Share): Share {
  const larger = a.slice.spend.minor >= b.slice.spend.minor ? a : b;
  if (a.budget.period !== "daily" || b.budget.period !== "daily") return larger;
  const from = a.slice.from < b.slice.from ? a.slice.from : b.slice.from;
  const to = a.slice.to > b.slice.to ? a.slice.to : b.slice.to;
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
