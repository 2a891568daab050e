import type { Named } from "../../model/field.ts";
import { defineRule, noOptions } from "../define.ts";

export const contradiction = defineRule({
  id: "audience/contradiction",
  summary: "The same audience is targeted and excluded.",
  why: "The exclusion wins, so the campaign reaches nobody of that audience: it spends nothing, or on everybody else.",
  severity: "hold",
  reads: ["audiences.included", "audiences.excluded"],
  policy: [],
  options: noOptions,
  *check({ "audiences.included": included, "audiences.excluded": excluded }) {
    const out = new Set(excluded.map(identity));
    for (const audience of included) {
      if (!out.has(identity(audience))) continue;
      yield {
        at: "audiences.excluded",
        message: "the audience is targeted and excluded at once",
        found: audience.name,
        expected: "one or the other",
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", Audiences: "Buyers; Visitors", "Excluded audiences": "visitors" }],
      finds: [{ found: "Visitors", expected: "one or the other" }],
    },
    { rows: [{ Campaign: "spring", Audiences: "Visitors", "Excluded audiences": "Buyers" }], finds: [] },
  ],
});

function identity({ id, name }: Named): string {
  return id ?? name.toLowerCase();
}
