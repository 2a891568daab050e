import { defineRule, noOptions } from "../define.ts";

const policy = "regions: [US, GB, DE]";

export const notAllowed = defineRule({
  id: "region/not-allowed",
  summary: "A country is targeted that the policy does not list.",
  why: "Ads run where nobody sells, ships or may advertise: the clicks cost the same and buy nothing.",
  severity: "hold",
  reads: ["regions"],
  policy: ["regions"],
  options: noOptions,
  *check({ regions }, { policy: { regions: clauses } }) {
    for (const { clause, where } of clauses) {
      for (const { code, text } of regions) {
        if (code !== undefined && clause.codes.includes(code)) continue;
        yield {
          at: "regions",
          message:
            code === undefined
              ? "the region is not a country the gate knows, so nobody can say whether it is allowed"
              : `the region is not on the list of ${where}`,
          found: text,
          expected: clause.codes.join(", "),
        };
      }
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", Countries: "DE; Austria" }],
      finds: [{ found: "Austria", expected: "US, GB, DE" }],
    },
    { policy, rows: [{ Campaign: "spring", Countries: "Moon" }], finds: [{ found: "Moon" }] },
    { policy, rows: [{ Campaign: "spring", Countries: "Germany; uk, US" }], finds: [] },
  ],
});
