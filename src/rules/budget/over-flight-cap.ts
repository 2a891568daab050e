import { isOpenEnded, plannedSpend } from "../../model/spend.ts";
import { daysBetween } from "../../values/date.ts";
import { plural } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";
import { asksFor, overCap } from "./_caps.ts";

const policy = "currency: EUR\nbudgets:\n  - { flight: 15000 }";

export const overFlightCap = defineRule({
  id: "budget/over-flight-cap",
  summary:
    "A campaign plans to spend more over its whole flight than the policy allows: its daily budget times its days, both included, or its lifetime budget.",
  why: "A small daily budget over a long flight is a large sum that no daily cap sees: 500 a day for a quarter is 46,000.",
  severity: "hold",
  reads: ["budget", "flight.start?", "flight.end?"],
  policy: ["budgets"],
  options: noOptions,
  asked: asksFor("flight"),
  *check(fields, context) {
    const { "flight.start": start = context.today, "flight.end": end } = fields;
    const knowsEnd = Object.hasOwn(fields, "flight.end");
    if (!knowsEnd && fields.budget.some(({ period }) => period === "daily"))
      yield { missing: ["flight.end"] };
    for (const budget of fields.budget) {
      if (budget.period === "lifetime") yield* overCap("flight", budget, budget.amount, context);
      if (budget.period !== "daily" || end === undefined || isOpenEnded(end, context.today)) continue;
      const spend = plannedSpend(budget, start, end, context.today);
      yield* overCap("flight", budget, spend, context, ` over ${plural(daysBetween(start, end), "day")}`);
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
  ],
});
