import { z } from "zod";
import type { Budget } from "../../model/field.ts";
import { type Past, usualKey } from "../../model/past.ts";
import type { BudgetClause, Scoped } from "../../model/policy.ts";
import type { Outcome } from "../../model/rule.ts";
import { decimalText, isOver } from "../../values/decimal.ts";
import { moneyText } from "../../values/money.ts";
import { plural } from "../../values/text.ts";
import { defineRule } from "../define.ts";
import { asksFor, budgetText, partOf } from "./_caps.ts";
import { budgetBefore, type PastFields, pastOf, pastReads } from "./_past.ts";

const policy = "currency: EUR\nbudgets: [{ unusual: 5x }]";
const past = [100, 80, 120].map((amount, index) => ({
  Campaign: `past_${index}`,
  Channel: "Search",
  "Daily budget": `${amount}`,
}));
const spring = { Campaign: "spring", Channel: "Search" };

export const unusual = defineRule({
  id: "budget/unusual",
  summary:
    "A budget is many times the usual one in past exports: the median of its channel, or else its campaign type or platform, for the same period and in the same currency.",
  why: "A cap must let the largest campaign pass; a budget that is five times what such campaigns ever had is within it, and most often a slip.",
  severity: "hold",
  reads: [...pastReads, "channel?", "type?"],
  policy: ["budgets"],
  consults: ["history"],
  givesWayTo: ["budget/changed"],
  options: z.strictObject({
    "at-least": z
      .int()
      .min(1)
      .default(3)
      .describe("how many past budgets there must be to say what is usual"),
  }),
  asked: (context) => asksFor("unusual")(context) && context.policy.history.length > 0,
  *check(fields, { policy: { budgets, history }, options }) {
    const lowest = lowestOf(budgets);
    for (const { clause } of history)
      for (const budget of fields.budget)
        if (lowest && budget.amount.minor > 0n)
          yield* compare(budget, fields, lowest, clause, options["at-least"]);
  },
  examples: [
    {
      policy,
      past,
      rows: [{ ...spring, "Daily budget": "500" }],
      finds: [
        { found: "500.00 EUR", expected: "less than 5 times 100.00 EUR, the median of 3 past budgets" },
      ],
    },
    {
      policy: "currency: EUR\nbudgets: [{ unusual: 5x }, { channel: search, unusual: 2.5x }]",
      past,
      rows: [{ ...spring, "Daily budget": "250" }],
      finds: [{ found: "250.00 EUR" }],
    },
    {
      policy,
      past: [...past, { ...spring, "Daily budget": "100" }],
      rows: [{ ...spring, "Daily budget": "500" }],
      finds: [],
    },
    {
      policy,
      past: [...past, { ...spring, "Daily budget": "600" }],
      rows: [{ ...spring, "Daily budget": "600" }],
      finds: [],
    },
    { policy, past, rows: [{ ...spring, "Daily budget": "499.99" }], finds: [] },
    { policy, past, rows: [{ ...spring, "Lifetime budget": "9000" }], finds: [] },
    { policy, past, rows: [{ ...spring, Channel: "Display", "Daily budget": "500" }], finds: [] },
    { policy, past: past.slice(1), rows: [{ ...spring, "Daily budget": "500" }], finds: [] },
    { policy, rows: [{ ...spring, "Daily budget": "500" }], finds: [] },
  ],
});

type Unusual = Scoped<BudgetClause & { kind: "unusual" }>;
type Compared = PastFields & { readonly channel: string | undefined; readonly type: string | undefined };

/** Who is usual for the lowest is usual for all. */
function lowestOf(budgets: readonly Scoped<BudgetClause>[]): Unusual | undefined {
  const all = budgets.flatMap(({ clause, ...scoped }) =>
    clause.kind === "unusual" ? [{ ...scoped, clause }] : [],
  );
  return all.reduce<Unusual | undefined>(
    (low, each) => (low && !isOver(low.clause.factor, each.clause.factor) ? low : each),
    undefined,
  );
}

function* compare(
  budget: Budget,
  fields: Compared,
  { clause: { factor }, where }: Unusual,
  past: Past,
  atLeast: number,
): Iterable<Outcome> {
  const channel = fields.channel ?? fields.type ?? fields.platform ?? "";
  const usual = past.usual.get(usualKey(channel, budget));
  if (!usual || usual.count < atLeast) return yield { missing: [], reason: tooFew };
  const { minor, currency } = budget.amount;
  if (minor * 10n ** BigInt(factor.scale) < usual.median * factor.digits) return;
  const campaign = pastOf(past, fields);
  const before = campaign && budgetBefore(campaign, budget, fields);
  // As much was usual for the campaign itself.
  if (before === "perhaps") return;
  if (before && before !== "new" && before.currency === currency && before.minor >= minor) return;
  const median = moneyText({ minor: usual.median, currency });
  yield {
    at: partOf(budget),
    message: `${budgetText(budget)} is ${timesText(minor, usual.median)} times the usual${channel === "" ? "" : ` of ${channel}`} (${where})`,
    found: moneyText(budget.amount),
    expected: `less than ${decimalText(factor)} times ${median}, the median of ${plural(usual.count, "past budget")}`,
  };
}

const tooFew = "not compared: too few past budgets of its channel, period and currency";

/** `12` or `5.4`: rounded down, so that it is never said to be more than it is. */
function timesText(minor: bigint, median: bigint): string {
  const tenths = (minor * 10n) / median;
  const [whole, part] = [tenths / 10n, tenths % 10n];
  return `${whole.toLocaleString("en-US")}${part === 0n ? "" : `.${part}`}`;
}
