import { z } from "zod";
import { isOver, readDecimal } from "../../values/decimal.ts";
import { decimalOf, moneyText } from "../../values/money.ts";
import { defineRule } from "../define.ts";
import { budgetText, partOf } from "./_caps.ts";

export const parked = defineRule({
  id: "budget/parked",
  summary: "A budget is so small that it only keeps the campaign from spending.",
  why: "A cent a day is how teams park a campaign: it launches, wins no auction, and the report shows a campaign that nobody wanted.",
  severity: "hold",
  reads: ["budget", "status?"],
  policy: [],
  options: z.strictObject({
    "at-most": z
      .string()
      .regex(/^\d+(\.\d+)?$/, "is an amount, such as 1 or 0.50")
      .default("1")
      .meta({ type: ["string", "number"] })
      .describe("an amount, in the budget's own currency, that is no budget to launch with"),
  }),
  *check({ budget, status }, { options }) {
    // A campaign that is paused may well be parked.
    if (status === "paused" || status === "ended" || status === "removed") return;
    const most = readDecimal(options["at-most"]) ?? { digits: 1n, scale: 0 };
    for (const each of budget) {
      if (each.amount.minor <= 0n || isOver(decimalOf(each.amount), most)) continue;
      yield {
        at: partOf(each),
        message: `${budgetText(each)} is what campaigns are parked with`,
        found: moneyText(each.amount),
        expected: `more than ${options["at-most"]}, or a campaign that is paused`,
      };
    }
  },
  examples: [
    {
      policy: "currency: EUR",
      rows: [{ Campaign: "spring", Status: "Active", "Daily budget": "0.01" }],
      finds: [{ found: "0.01 EUR", expected: "more than 1, or a campaign that is paused" }],
    },
    {
      policy: "currency: EUR",
      rows: [{ Campaign: "spring", "Daily budget": "1.00" }],
      finds: [{ found: "1.00 EUR" }],
    },
    {
      policy: "currency: EUR\nrules: { budget/parked: { at-most: 0.50 } }",
      rows: [{ Campaign: "spring", Status: "Active", "Daily budget": "0.51" }],
      finds: [],
    },
    {
      policy: "currency: EUR",
      rows: [{ Campaign: "spring", Status: "Paused", "Daily budget": "0.01" }],
      finds: [],
    },
    {
      policy: "currency: EUR",
      rows: [
        { Campaign: "spring", Status: "Active", "Daily budget": "1.01" },
        { Campaign: "summer", Status: "Active", "Daily budget": "0" },
        { Campaign: "autumn", Status: "Active", "Daily budget": "" },
      ],
      finds: [],
    },
  ],
});
