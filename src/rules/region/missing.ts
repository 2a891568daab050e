import { defineRule, noOptions } from "../define.ts";

const policy = "regions: [US, GB, DE]";

export const missing = defineRule({
  id: "region/missing",
  summary: "A campaign targets no country, which means the whole world.",
  why: "Without a region the platform delivers where clicks are cheapest, which is seldom where the customers are.",
  severity: "hold",
  reads: ["regions"],
  policy: ["regions"],
  options: noOptions,
  *check({ regions }, { policy: { regions: clauses } }) {
    const [first] = clauses;
    if (regions.length > 0 || !first) return;
    yield {
      at: "regions",
      message: "no region is set, so the ads run in the whole world",
      found: "nothing",
      expected: first.clause.codes.join(", "),
    };
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", Countries: "" }],
      finds: [{ found: "nothing", expected: "US, GB, DE" }],
    },
    { policy, rows: [{ Campaign: "spring", Countries: "DE" }], finds: [] },
    { rows: [{ Campaign: "spring", Countries: "" }], finds: [] },
  ],
});
