import { nearest } from "../../values/words.ts";
import { defineRule, noOptions } from "../define.ts";

const policy = 'tracking:\n  meta: { pixel: ["1234567890", "2345678901"] }';

export const notAllowed = defineRule({
  id: "tracking/not-allowed",
  summary: "A pixel, tag or conversion is set that is not among the policy's own.",
  why: "The results go to another brand's account: its reports and audiences fill with visitors that are not its own, and this campaign has none.",
  severity: "block",
  reads: ["tracking"],
  policy: ["tracking"],
  options: noOptions,
  asked: ({ policy: { tracking } }) => tracking.some(({ clause }) => clause.ids !== undefined),
  *check({ tracking }, { policy: { tracking: clauses } }) {
    for (const { clause, where } of clauses) {
      const { kind, ids } = clause;
      const set = tracking[kind];
      if (!ids || !set || set === "below") continue;
      for (const id of set.ids) {
        if (ids.includes(id)) continue;
        yield {
          at: `tracking.${kind}`,
          message: `the ${kind} is not on the list of ${where}`,
          found: id,
          expected: ids.join(", "),
          fix: nearest(id, ids),
        };
      }
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", Platform: "Meta", "Pixel ID": "9876543210" }],
      finds: [{ found: "9876543210", expected: "1234567890, 2345678901" }],
    },
    { policy, rows: [{ Campaign: "spring", Platform: "Meta", "Pixel ID": "2345678901" }], finds: [] },
    { policy, rows: [{ Campaign: "spring", Platform: "Meta", "Pixel ID": "" }], finds: [] },
    {
      policy: "tracking:\n  meta: { pixel: required }",
      rows: [{ Campaign: "spring", Platform: "Meta", "Pixel ID": "9876543210" }],
      finds: [],
    },
  ],
});
