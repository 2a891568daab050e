import { levelNames } from "../../model/field.ts";
import { moneyText } from "../../values/money.ts";
import { defineRule, noOptions } from "../define.ts";

export const missingEnd = defineRule({
  id: "flight/missing-end",
  summary: "A lifetime budget has no end date.",
  why: "Platforms spread a total over its flight: without an end they refuse it, or spend it as fast as they can.",
  severity: "hold",
  reads: ["budget", "flight.end"],
  policy: [],
  options: noOptions,
  *check({ budget, "flight.end": end }) {
    if (end !== undefined) return;
    for (const { level, period, amount } of budget) {
      if (period !== "lifetime") continue;
      yield {
        at: "flight.end",
        message: `the ${levelNames[level]}'s lifetime budget has no end date to be spent by`,
        found: `${moneyText(amount)} in total without an end`,
        expected: "an end date",
      };
    }
  },
  examples: [
    {
      policy: "currency: EUR",
      rows: [{ Campaign: "spring", "Lifetime budget": "10000.00", End: "" }],
      finds: [{ found: "10,000.00 EUR in total without an end", expected: "an end date" }],
    },
    { rows: [{ Campaign: "spring", "Lifetime budget": "10000.00", End: "2026-12-31" }], finds: [] },
    { rows: [{ Campaign: "spring", "Daily budget": "100.00", End: "" }], finds: [] },
    { rows: [{ Campaign: "spring", "Lifetime budget": "10000.00" }], finds: [] },
  ],
});
