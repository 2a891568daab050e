import { z } from "zod";
import { isOpenEnded } from "../../model/spend.ts";
import { matchesGlob } from "../../values/glob.ts";
import { moneyText } from "../../values/money.ts";
import { defineRule } from "../define.ts";
import { budgetText } from "./_caps.ts";

const row = {
  Campaign: "us_atlas_leads",
  Channel: "Paid social",
  "Daily budget": "50.00",
  Start: "2026-12-01",
};
const policy = 'currency: EUR\nrules:\n  budget/open-ended: { allow: ["*_always-on_*"] }';

export const openEnded = defineRule({
  id: "budget/open-ended",
  summary:
    "A daily budget has no end date; search, shopping and Performance Max campaigns, which run without one as a rule, are left alone.",
  why: "It spends every day until somebody remembers to stop it, and no cap over the flight can judge a sum that has no end.",
  severity: "hold",
  reads: ["budget", "flight.end", "campaign.name?", "channel?", "type?"],
  policy: [],
  options: z.strictObject({
    allow: z
      .array(z.string())
      .default([])
      .describe("campaign names (* stands for any text) that are meant to run without an end date"),
    "always-on": z
      .array(z.string())
      .default(["*search*", "*shopping*", "*performance-max*", "*pmax*"])
      .describe(
        "campaign types, or channels where no type is known (* stands for any text), that run without an end date as a rule",
      ),
  }),
  *check({ budget, "flight.end": end, "campaign.name": name, channel, type }, { options, today }) {
    if (!isOpenEnded(end, today)) return;
    // A channel may hold Performance Max and video too: the campaign's own type says more.
    if (matches(options.allow, name) || matches(options["always-on"], type ?? channel)) return;
    for (const each of budget) {
      if (each.period !== "daily" || each.amount.minor <= 0n) continue;
      yield {
        at: "flight.end",
        message: `${budgetText(each)} has ${end === undefined ? "no end date" : `no end date to speak of (${end})`}, so it is spent until somebody stops it`,
        found: `${moneyText(each.amount)} a day without an end`,
        expected: `an end date; or, where it is meant: rules: { budget/open-ended: { allow: [${JSON.stringify(name ?? "…")}] } }`,
      };
    }
  },
  examples: [
    {
      policy: "currency: EUR",
      rows: [{ ...row, End: "" }],
      finds: [
        {
          found: "50.00 EUR a day without an end",
          expected:
            'an end date; or, where it is meant: rules: { budget/open-ended: { allow: ["us_atlas_leads"] } }',
        },
      ],
    },
    {
      policy: "currency: EUR",
      rows: [{ ...row, End: "9999-12-31" }],
      finds: [{ found: "50.00 EUR a day without an end" }],
    },
    { policy: "currency: EUR", rows: [{ ...row, End: "2026-12-31" }], finds: [] },
    { policy: "currency: EUR", rows: [{ ...row, Channel: "Search", End: "" }], finds: [] },
    {
      policy: "currency: EUR",
      rows: [{ ...row, Channel: "", "Campaign type": "Search", End: "" }],
      finds: [],
    },
    {
      policy: "currency: EUR",
      rows: [{ ...row, Channel: "Search", "Campaign type": "Performance Max", End: "" }],
      finds: [],
    },
    {
      policy: "currency: EUR",
      rows: [{ ...row, Channel: "Search", "Campaign type": "Video", End: "" }],
      finds: [{ found: "50.00 EUR a day without an end" }],
    },
    { policy, rows: [{ ...row, Campaign: "US_Always-On_leads", End: "" }], finds: [] },
    { policy: "currency: EUR", rows: [row], finds: [] },
  ],
});

function matches(globs: readonly string[], value: string | undefined): boolean {
  return value !== undefined && globs.some((text) => matchesGlob({ text, ignoreCase: true }, value));
}
