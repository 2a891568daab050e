import { z } from "zod";
import type { Budget } from "../../model/field.ts";
import type { Outcome } from "../../model/rule.ts";
import { readDecimal } from "../../values/decimal.ts";
import { type Money, moneyText, toMoney } from "../../values/money.ts";
import { defineRule } from "../define.ts";
import { budgetText, partOf } from "./_caps.ts";
import { budgetBefore, pastOf, pastReads, together } from "./_past.ts";

const options = z.strictObject({
  percent: z
    .int()
    .min(1)
    .default(50)
    .describe("speak of a budget that is this many percent higher than in the last export, or still higher"),
  absolute: z
    .string()
    .regex(/^\d+(\.\d+)?$/, "is an amount, such as 1000 or 250.50")
    .meta({ type: ["string", "number"] })
    .optional()
    .describe("speak too where it is higher by this amount, in the budget's own currency, or by more"),
  cut: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe("speak too of a budget that is this many percent lower, or still lower"),
});

type Options = z.output<typeof options>;

const policy = "currency: EUR";
const past = [{ Campaign: "spring", "Campaign ID": "7", "Daily budget": "100", Currency: "EUR" }];
const row = { Campaign: "spring", "Campaign ID": "7" };
const mixed = [...past, { ...row, "Daily budget": "20", Currency: "EUR" }];

export const changed = defineRule({
  id: "budget/changed",
  summary: "A budget is much higher than in the last export; by default, by half or more.",
  why: "Within its cap and still three times what it was yesterday: a slip of the finger in a running campaign spends at once, and nobody approved more.",
  severity: "hold",
  reads: pastReads,
  policy: ["history"],
  options,
  *check(fields, { policy: { history }, options, rates }) {
    for (const { clause } of history) {
      const campaign = pastOf(clause, fields);
      if (!campaign) continue;
      for (const budget of fields.budget) {
        const before = budgetBefore(campaign, budget, fields);
        if (before === "new" || budget.amount.minor <= 0n) continue;
        const known = before === "perhaps" ? undefined : before;
        const both = known && together(budget.amount, known, rates);
        if (known && both) yield* compare(budget, known, both, options, campaign.file);
        else yield { missing: [], reason: known ? noRate : before ? several : otherKind };
      }
    }
  },
  examples: [
    {
      policy,
      past,
      rows: [{ ...row, "Daily budget": "150.00" }],
      finds: [
        { found: "150.00 EUR", expected: "about 100.00 EUR, or the word of somebody that it is meant" },
      ],
    },
    {
      policy,
      past,
      rows: [{ ...row, Campaign: "renamed", "Daily budget": "1000" }],
      finds: [{ found: "1,000.00 EUR", header: "Daily budget" }],
    },
    {
      policy,
      past: [{ Campaign: "spring", "Daily budget": "0" }],
      rows: [{ Campaign: "spring", "Daily budget": "20" }],
      finds: [{ found: "20.00 EUR", expected: "0.00 EUR, or the word of somebody that it is meant" }],
    },
    {
      policy: `${policy}\nrules: { budget/changed: { absolute: 40 } }`,
      past,
      rows: [{ ...row, "Daily budget": "140" }],
      finds: [{ found: "140.00 EUR" }],
    },
    {
      policy: `${policy}\nrules: { budget/changed: { cut: 80 } }`,
      past,
      rows: [{ ...row, "Daily budget": "20" }],
      finds: [{ found: "20.00 EUR" }],
    },
    {
      policy: `${policy}\nrates: { USD: 0.5, as-of: 2026-11-01 }`,
      past,
      rows: [{ ...row, "Daily budget": "300", Currency: "USD" }],
      finds: [
        { found: "300.00 USD", expected: "about 100.00 EUR, or the word of somebody that it is meant" },
      ],
    },
    { policy, past: mixed, rows: [{ ...row, "Daily budget": "90" }], finds: [{ found: "90.00 EUR" }] },
    { policy, past: mixed, rows: [{ ...row, "Daily budget": "100" }], finds: [] },
    { policy, past, rows: [{ ...row, "Daily budget": "149.99" }], finds: [] },
    { policy, past, rows: [{ ...row, "Daily budget": "10" }], finds: [] },
    { policy, past, rows: [{ ...row, "Lifetime budget": "9000" }], finds: [] },
    { policy, past, rows: [{ Campaign: "spring", "Campaign ID": "8", "Daily budget": "900" }], finds: [] },
    { policy, past, rows: [{ ...row, "Daily budget": "900", Currency: "USD" }], finds: [] },
    { policy, rows: [{ ...row, "Daily budget": "900" }], finds: [] },
  ],
});

const noRate = "not compared: its currency is another than in the past export, and there is no rate";
const several = "not compared: the past export states several amounts of it, this one among them";
const otherKind = "not compared: the past export has no such budget of it";

function* compare(
  budget: Budget,
  before: Money,
  [now, then]: readonly [bigint, bigint],
  { percent, absolute, cut }: Options,
  file: string,
): Iterable<Outcome> {
  const by = now - then;
  const isSmaller = cut !== undefined && -by * 100n >= then * BigInt(cut);
  const isLarger =
    by > 0n && (by * 100n >= then * BigInt(percent) || isMore(budget.amount, before, absolute));
  if (!isLarger && !(isSmaller && by < 0n)) return;
  const rose = by > 0n ? "rose" : "fell";
  const share = then > 0n ? ((now > then ? by : -by) * 100n) / then : 0n;
  const how =
    then > 0n
      ? `${rose} by ${share.toLocaleString("en-US")} % since ${file}, where it was ${moneyText(before)}`
      : `was zero in ${file}`;
  yield {
    at: partOf(budget),
    message: `${budgetText(budget)} ${how}`,
    found: moneyText(budget.amount),
    expected: `${then > 0n ? "about " : ""}${moneyText(before)}, or the word of somebody that it is meant`,
  };
}

/** Amounts of two currencies differ by an amount of neither. */
function isMore(now: Money, before: Money, absolute: string | undefined): boolean {
  const amount = absolute === undefined ? undefined : readDecimal(absolute);
  const least = amount && toMoney(amount, now.currency);
  return least !== undefined && now.currency === before.currency && now.minor - before.minor >= least.minor;
}
