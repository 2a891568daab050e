import { defineReadingRule } from "../define.ts";

const policy = "currency: EUR\nbudgets: [{ daily: 400 }]";
const rows = [{ Campaign: "spring", "Daily budget": "450.00" }];
const approval = {
  rule: "budget/over-daily-cap",
  at: "budget.campaign.daily",
  campaign: "spring",
  value: "450.00 EUR",
};

export const unknownRule = defineReadingRule({
  id: "decision/unknown-rule",
  summary: "A decision is about a rule that is not there.",
  why: "A rule was renamed or taken out of the policy: what was decided about it no longer has any effect, and nobody would notice.",
  severity: "note",
  examples: [
    {
      policy,
      rows,
      approvals: [{ ...approval, rule: "budget/over-daily" }],
      finds: [{ found: "budget/over-daily" }],
    },
    { policy, rows, approvals: [approval], finds: [] },
  ],
});
