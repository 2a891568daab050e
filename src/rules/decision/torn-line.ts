import { defineReadingRule } from "../define.ts";

const policy = "currency: EUR\nbudgets: [{ daily: 400 }]";
const rows = [{ Campaign: "spring", "Daily budget": "450.00" }];
const approval = {
  rule: "budget/over-daily-cap",
  at: "budget.campaign.daily",
  campaign: "spring",
  value: "450.00 EUR",
};

export const tornLine = defineReadingRule({
  id: "decision/torn-line",
  summary: "The last line of the log of decisions was never finished.",
  why: "A crash has cut what somebody decided: it was not recorded, and whoever decided it may believe that it was.",
  severity: "note",
  examples: [
    {
      policy,
      rows,
      approvals: [approval],
      torn: '{"version":1,"recor',
      finds: [{ found: '{"version":1,"recor' }],
    },
    { policy, rows, approvals: [approval], finds: [] },
  ],
});
