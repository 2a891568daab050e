import { defineReadingRule } from "../define.ts";
import { approval, policy, rows } from "./_approved.ts";

export const unused = defineReadingRule({
  id: "decision/unused",
  summary: "An approval is about nothing that is flagged now.",
  why: "A log full of approvals that nothing needs any more hides those that matter, and may let through later what nobody looked at.",
  severity: "note",
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", "Daily budget": "390.00" }],
      approvals: [approval],
      finds: [{ found: "450.00 EUR" }],
    },
    { policy, rows, approvals: [approval], finds: [] },
    { policy, rows: [{ Campaign: "summer", "Daily budget": "390.00" }], approvals: [approval], finds: [] },
  ],
});
