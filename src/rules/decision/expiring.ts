import { defineReadingRule } from "../define.ts";
import { approval, policy, rows } from "./_approved.ts";

export const expiring = defineReadingRule({
  id: "decision/expiring",
  summary: "An approval that a launch rests on ends within a week.",
  why: "On the day after, the same export is held: better to decide again before somebody has to wait.",
  severity: "note",
  examples: [
    {
      policy,
      rows,
      approvals: [{ ...approval, until: "2026-11-28" }],
      today: "2026-11-21",
      finds: [{ found: "until 2026-11-28" }],
    },
    {
      policy,
      rows,
      approvals: [{ ...approval, until: "2026-11-21" }],
      today: "2026-11-21",
      finds: [{ found: "until 2026-11-21" }],
    },
    { policy, rows, approvals: [{ ...approval, until: "2026-11-29" }], today: "2026-11-21", finds: [] },
  ],
});
