import { trackingKinds } from "../../model/field.ts";
import { expectedOf, namesOf } from "../../values/text.ts";
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
    for (const kind of trackingKinds) {
      const asking = clauses.filter(({ clause }) => clause.kind === kind);
      const set = tracking[kind];
      if (asking.length === 0 || set === "below" || (set && set.ids.length > 0)) continue;
      if (!set) {
        yield { missing: [`tracking.${kind}`] };
        continue;
      }
      const lists = asking.flatMap(({ clause }) => (clause.ids ? [clause.ids.join(", ")] : []));
      const [only, ...others] = [...new Set(asking.flatMap(({ clause }) => clause.ids ?? []))];
      yield {
        at: `tracking.${kind}`,
        message: `no ${kind} is set, and the policy requires one (${namesOf(asking.map(({ where }) => where))})`,
        found: "nothing",
        expected: expectedOf(lists) || `a ${kind}`,
        fix: others.length === 0 ? only : undefined,
      };
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
    // What a campaign is for is no conversion that is counted.
    ...["Goal", "Conversions"].map((header) => ({
      policy: "tracking:\n  google-ads: { conversion: required }",
      rows: [{ Campaign: "spring", Platform: "Google Ads", [header]: "Leads" }],
      finds: [],
    })),
    ...["None", "No", "n/a", "0", "FALSE", "null", "(not set)"].map((word) => ({
      policy,
      rows: [{ Campaign: "spring", Platform: "Meta", "Pixel ID": word }],
      finds: [{ found: "nothing" }],
    })),
    {
      policy: 'tracking:\n  - pixel: required\n  - pixel: ["42"]',
      rows: [{ Campaign: "spring", Platform: "Meta", "Pixel ID": "" }],
      finds: [{ found: "nothing", expected: "42", fix: "42", count: 1 }],
    },
    { policy, rows: [{ Campaign: "spring", Platform: "Meta", "Pixel ID": "42" }], finds: [] },
    { policy, rows: [{ Campaign: "spring", Platform: "LinkedIn", "Pixel ID": "" }], finds: [] },
  ],
});
