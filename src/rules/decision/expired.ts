import { defineReadingRule } from "../define.ts";
import { approval, policy, rows } from "./_approved.ts";

export const expired = defineReadingRule({
  id: "decision/expired",
  summary: "An approval of what is flagged has ended.",
  why: "What was allowed for a while is open again: whoever approved it may not know that it still stands there.",
  severity: "note",
  examples: [
    {
      policy,
      rows,
      approvals: [{ ...approval, until: "2026-11-20" }],
      today: "2026-11-21",
      finds: [{ found: "until 2026-11-20" }],
    },
    { policy, rows, approvals: [{ ...approval, until: "2026-12-31" }], today: "2026-11-21", finds: [] },
    { policy, rows, approvals: [approval], today: "2026-11-21", finds: [] },
  ],
});
