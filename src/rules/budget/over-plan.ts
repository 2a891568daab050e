import { z } from "zod";
import type { Outcome } from "../../model/rule.ts";
import { readDecimal } from "../../values/decimal.ts";
import { defineGroupRule } from "../define.ts";
import { compare } from "./_against-plan.ts";
import { addBudgets, approvedFor, plansOf, type Spending } from "./_plan.ts";

const plan = [{ Campaign: "Spring", "Approved budget": "3000.00", Start: "2026-12-01", End: "2026-12-31" }];
const row = { Campaign: "spring", "Daily budget": "100.00", Start: "2026-12-01", End: "2026-12-30" };
const policy = "currency: EUR";

export const overPlan = defineGroupRule({
  id: "budget/over-plan",
  summary:
    "A campaign plans to spend more than the plan approves: its total budget, or its daily budget times its days.",
  why: "The plan is what somebody signed for: the platform spends what is set in it, and the difference shows on the invoice.",
  severity: "hold",
  reads: ["budget", "flight.start?", "flight.end?", "campaign.id?", "campaign.name?", "platform?"],
  policy: ["plan"],
  options: z.strictObject({
    tolerance: z
      .string()
      .regex(/^\d+(\.\d+)?%$/, "write it in percent, such as 5%")
      .default("0%")
      .describe("how much more than approved is still within the plan, such as 5%"),
  }),
  per: "launch",
  *keys({ budget, ...fields }, { policy: { plan: plans } }) {
    if (budget.length === 0) return;
    for (const { clause } of plans) {
      const { planned } = clause.find(fields);
      if (planned) yield planned.key;
    }
  },
  add(state: Spending | undefined, key, { budget, ...fields }, { policy: { plan: plans }, today }, owners) {
    const found = plans.flatMap(({ clause }) => clause.find(fields).planned ?? []);
    const planned = state?.planned ?? found.find((each) => each.key === key);
    if (!planned) throw new Error(`${key} is not in the plan`);
    const flight = {
      start: fields["flight.start"],
      end: fields["flight.end"],
      knowsEnd: Object.hasOwn(fields, "flight.end"),
      today,
    };
    return addBudgets(state ?? { planned, campaigns: new Map(), knowsEnd: true }, budget, flight, owners);
  },
  *check({ planned, campaigns, knowsEnd }, _, { options, rates, today }): Iterable<Outcome> {
    const approved = approvedFor(planned);
    const spent = [...campaigns].map(([key, each]) => ({ key, plans: plansOf(each, planned, today) }));
    const plans = spent.flatMap((each) => each.plans);
    if (!approved.isSaid || plans.length === 0) return;
    if (!knowsEnd && plans.some(({ budget }) => budget.period === "daily")) {
      yield { missing: ["flight.end"] };
      return;
    }
    const touches = spent.filter((each) => each.plans.length > 0).map(({ key }) => key);
    const percent = readDecimal(options.tolerance.slice(0, -1)) ?? { digits: 0n, scale: 0 };
    yield* compare({ planned, approved, plans, touches, percent }, rates);
  },
  examples: [
    {
      plan,
      policy,
      rows: [{ ...row, "Daily budget": "100.01" }],
      finds: [{ found: "3,000.30 EUR", expected: "at most 3,000.00 EUR, approved in plan.csv:2" }],
    },
    { plan, policy, rows: [row], finds: [] },
  ],
});
