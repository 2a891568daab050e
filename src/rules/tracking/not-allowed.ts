import { trackingKinds } from "../../model/field.ts";
import { expectedOf, namesOf } from "../../values/text.ts";
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
    for (const kind of trackingKinds) {
      const set = tracking[kind];
      if (!set || set === "below") continue;
      for (const id of new Set(set.ids)) {
        const broken = clauses.flatMap(({ clause, where }) =>
          clause.kind === kind && clause.ids && !clause.ids.includes(id) ? [{ ids: clause.ids, where }] : [],
        );
        const [first] = broken;
        if (!first) continue;
        yield {
          at: `tracking.${kind}`,
          message: `the ${kind} is not on the list of ${namesOf(broken.map(({ where }) => where))}`,
          found: id,
          expected: expectedOf(broken.map(({ ids }) => ids.join(", "))),
          // Another id is another pixel, however few digits differ.
          fix: /\d/.test(id) ? undefined : nearest(id, first.ids),
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
    {
      policy: 'tracking:\n  - tag: ["purchase"]\n  - tag: ["lead", "purchase"]',
      rows: [{ Campaign: "spring", Tag: "purchse" }],
      finds: [{ found: "purchse", expected: "purchase; and lead, purchase", fix: "purchase", count: 1 }],
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
