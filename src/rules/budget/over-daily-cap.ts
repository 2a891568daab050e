import { z } from "zod";
import { worstDay } from "../../facts/overspend.ts";
import { type Decimal, decimalText } from "../../values/decimal.ts";
import { decimalOf, type Money, rounded } from "../../values/money.ts";
import { defineRule } from "../define.ts";
import { asksFor, overCap } from "./_caps.ts";

const policy =
  "currency: EUR\nrates: { USD: 0.92, as-of: 2026-11-01 }\nbudgets:\n  - { platform: google-ads, daily: 500 }";

const worst =
  "currency: EUR\nbudgets: [{ daily: 500 }]\nrules: { budget/over-daily-cap: { worst-day: true } }";

export const overDailyCap = defineRule({
  id: "budget/over-daily-cap",
  summary: "A daily budget is over a daily cap of the policy.",
  why: "The platform spends it every day from the first one on; an extra zero is noticed on the invoice, and what is spent is not paid back.",
  severity: "hold",
  reads: ["budget", "platform?"],
  policy: ["budgets"],
  options: z.strictObject({
    "worst-day": z
      .boolean()
      .default(false)
      .describe(
        "judge what the platform may spend on one day, which is up to twice the daily budget, instead of the budget itself",
      ),
  }),
  asked: asksFor("daily"),
  *check({ budget, platform }, context) {
    const factor = worstDay(platform);
    for (const each of budget) {
      if (each.period !== "daily") continue;
      if (!context.options["worst-day"]) yield* overCap("daily", each, each.amount, context);
      else {
        const how = `, spent ${decimalText(factor).replace(/\.?0+$/, "")} times on the worst day,`;
        yield* overCap("daily", each, spentOn(each.amount, factor), context, how);
      }
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", Platform: "Google Ads", "Daily budget": "5000.00" }],
      finds: [{ found: "5,000.00 EUR", expected: "at most 500.00 EUR" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", Platform: "Google Ads", "Daily budget": "500.01" }],
      finds: [{ found: "500.01 EUR", expected: "at most 500.00 EUR" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", Platform: "Google Ads", "Daily budget": "543.49", Currency: "USD" }],
      finds: [{ found: "543.49 USD", expected: "at most 500.00 EUR" }],
    },
    { policy, rows: [{ Campaign: "spring", Platform: "Google Ads", "Daily budget": "500.00" }], finds: [] },
    {
      policy: worst,
      rows: [{ Campaign: "spring", Platform: "Google Ads", "Daily budget": "250.01" }],
      finds: [{ found: "500.02 EUR", expected: "at most 500.00 EUR" }],
    },
    {
      policy: worst,
      rows: [
        { Campaign: "spring", Platform: "Google Ads", "Daily budget": "250.00" },
        { Campaign: "summer", Platform: "Meta", "Daily budget": "285.71" },
        { Campaign: "autumn", Platform: "TikTok", "Daily budget": "500.00" },
      ],
      finds: [],
    },
    {
      policy: worst,
      rows: [{ Campaign: "spring", Platform: "Meta", "Daily budget": "285.72" }],
      finds: [{ found: "500.01 EUR" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", Platform: "Google Ads", "Daily budget": "543.47", Currency: "USD" }],
      finds: [],
    },
    { policy, rows: [{ Campaign: "spring", Platform: "Meta", "Daily budget": "5000.00" }], finds: [] },
  ],
});

function spentOn({ minor, currency }: Money, { digits, scale }: Decimal): Money {
  const own = decimalOf({ minor, currency });
  return rounded({ digits: own.digits * digits, scale: own.scale + scale }, currency);
}
