import { defineReadingRule } from "../define.ts";
import { approval, policy, rows } from "./_approved.ts";

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
