import { defineRule, noOptions } from "../define.ts";

const policy = "tracking:\n  meta: { pixel: required }";

export const missing = defineRule({
  id: "tracking/missing",
  summary: "The pixel, tag or conversion that the policy requires is not set.",
  why: "What the campaign sells is counted for nobody: the platform cannot optimise for it, and the report shows spend without a result.",
  severity: "block",
  reads: ["tracking"],
  policy: ["tracking"],
  options: noOptions,
  *check({ tracking }, { policy: { tracking: clauses } }) {
    for (const { clause, where } of clauses) {
      const set = tracking[clause.kind];
      if (!set) yield { missing: [`tracking.${clause.kind}`] };
      else if (set !== "below" && set.ids.length === 0) {
        yield {
          at: `tracking.${clause.kind}`,
          message: `no ${clause.kind} is set, and the policy requires one (${where})`,
          found: "nothing",
          expected: clause.ids ? clause.ids.join(", ") : `a ${clause.kind}`,
          fix: clause.ids?.length === 1 ? clause.ids[0] : undefined,
        };
      }
    }
  },
  examples: [
    {
      policy: 'tracking:\n  meta: { pixel: ["1234567890"] }',
      rows: [{ Campaign: "spring", Platform: "Meta", "Pixel ID": "" }],
      finds: [{ found: "nothing", expected: "1234567890", fix: "1234567890" }],
    },
    {
      policy: "tracking:\n  google-ads: { conversion: required }",
      rows: [{ Campaign: "spring", Platform: "Google Ads", "Conversion goals": "" }],
      finds: [{ found: "nothing", expected: "a conversion" }],
    },
    { policy, rows: [{ Campaign: "spring", Platform: "Meta", "Pixel ID": "42" }], finds: [] },
    { policy, rows: [{ Campaign: "spring", Platform: "LinkedIn", "Pixel ID": "" }], finds: [] },
  ],
});
