import { defineReadingRule } from "../define.ts";
import { approval, policy, rows } from "./_approved.ts";

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
