import type { BudgetClause, Scoped } from "../../model/policy.ts";
import type { Outcome } from "../../model/rule.ts";
import { daysOf, joined, type Plan, planOf, spendOf } from "../../model/spend.ts";
import { plural } from "../../values/text.ts";
import { defineGroupRule, noOptions } from "../define.ts";
import { asksFor, budgetKey, overCap } from "./_caps.ts";

const policy = "currency: EUR\nbudgets:\n  - { flight: 15000 }";

/** A budget over the whole flight of the rows that repeat it. */
interface Flight {
  readonly plan: Plan;
  readonly caps: ReadonlyMap<string, Scoped<BudgetClause>>;
  readonly knowsEnd: boolean;
}

export const overFlightCap = defineGroupRule({
  id: "budget/over-flight-cap",
  summary:
    "A budget comes to more over its whole flight than the policy allows: a daily budget times its days, both included, or a lifetime budget.",
  why: "A small daily budget over a long flight is a large sum that no daily cap sees: 500 a day for a quarter is 46,000.",
  severity: "hold",
  reads: ["budget", "flight.start?", "flight.end?"],
  policy: ["budgets"],
  options: noOptions,
  asked: asksFor("flight"),
  per: "campaign",
  *keys({ budget }, _, owners) {
    yield* new Set(
      budget.filter(({ period }) => period !== undefined).map((each) => budgetKey(each, owners)),
    );
  },
  add(state: Flight | undefined, key, fields, { policy: { budgets }, today }, owners): Flight {
    const same = fields.budget.filter((each) => budgetKey(each, owners) === key);
    const plans = same.map((each) => planOf(each, fields["flight.start"], fields["flight.end"], today));
    return {
      plan: [...(state ? [state.plan] : []), ...plans].reduce(joined),
      caps: new Map([...(state?.caps ?? []), ...budgets.map((each) => [each.where, each] as const)]),
      knowsEnd: (state?.knowsEnd ?? true) && Object.hasOwn(fields, "flight.end"),
    };
  },
  *check({ plan, caps, knowsEnd }, _, { rates, today }): Iterable<Outcome> {
    const { budget, to } = plan;
    const context = { policy: { budgets: [...caps.values()] }, rates, today };
    if (budget.period === "lifetime") yield* overCap("flight", budget, budget.amount, context);
    else if (!knowsEnd) yield { missing: ["flight.end"] };
    else {
      const days = plural(daysOf(plan), "day");
      const how = to === undefined ? ` over the ${days} that count where there is no end` : ` over ${days}`;
      yield* overCap("flight", budget, spendOf(plan), context, how);
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", "Daily budget": "500.00", Start: "2026-10-01", End: "2026-12-31" }],
      finds: [{ found: "46,000.00 EUR", expected: "at most 15,000.00 EUR" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Lifetime budget": "15000.01", Start: "2026-12-01", End: "2026-12-30" }],
      finds: [{ found: "15,000.01 EUR", expected: "at most 15,000.00 EUR" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Daily budget": "500.00", Start: "", End: "2026-12-21" }],
      finds: [{ found: "15,500.00 EUR" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Daily budget": "500.00", Start: "2026-12-01", End: "2026-12-30" }],
      finds: [],
    },
    { policy, rows: [{ Campaign: "spring", "Lifetime budget": "15000.00" }], finds: [] },
    {
      policy,
      rows: [{ Campaign: "spring", "Daily budget": "500.00", Start: "2026-12-01", End: "" }],
      finds: [],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Daily budget": "500.01", Start: "2026-12-01", End: "" }],
      finds: [{ found: "15,000.30 EUR" }],
    },
    {
      policy,
      rows: [
        { Campaign: "spring", "Ad group": "", "Daily budget": "500.00", Start: "", End: "" },
        {
          Campaign: "spring",
          "Ad group": "shoes",
          "Daily budget": "",
          Start: "2026-12-01",
          End: "2026-12-15",
        },
        {
          Campaign: "spring",
          "Ad group": "boots",
          "Daily budget": "",
          Start: "2026-12-16",
          End: "2026-12-31",
        },
      ],
      finds: [{ found: "15,500.00 EUR" }],
    },
  ],
});
