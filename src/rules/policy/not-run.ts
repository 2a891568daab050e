import { defineReadingRule } from "../define.ts";

export const notRun = defineReadingRule({
  id: "policy/not-run",
  summary: "The policy has a rule that this version does not run.",
  why: "The team relies on it to stop something: without it, nobody looked.",
  severity: "hold",
  examples: [
    {
      policy: "rules:\n  big-spender: { when: budget.daily > 10000.0, say: more than 10000 a day }",
      rows: [{ Campaign: "spring" }],
      finds: [{ found: "big-spender" }],
    },
    { policy: "rules:\n  url/insecure: note", rows: [{ Campaign: "spring" }], finds: [] },
  ],
});
