import { expectedOf, namesOf } from "../../values/text.ts";
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
  givesWayTo: [{ rule: "region/sanctioned", found: "same" }],
  *check({ regions }, { policy: { regions: clauses } }) {
    for (const { code, text } of regions) {
      const broken = clauses.filter(({ clause }) => code === undefined || !clause.codes.includes(code));
      if (broken.length === 0) continue;
      yield {
        at: "regions",
        message:
          code === undefined
            ? "the region is not a country the gate knows, so nobody can say whether it is allowed"
            : `the region is not on the list of ${namesOf(broken.map(({ where }) => where))}`,
        found: text,
        expected: expectedOf(broken.map(({ clause }) => clause.codes.join(", "))),
      };
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", Countries: "DE; Austria" }],
      finds: [{ found: "Austria", expected: "US, GB, DE" }],
    },
    {
      policy: "regions: [{ allow: [US] }, { allow: [US, GB] }]",
      rows: [{ Campaign: "spring", Countries: "DE" }],
      finds: [{ found: "DE", expected: "US; and US, GB", count: 1 }],
    },
    { policy, rows: [{ Campaign: "spring", Countries: "DE; -US" }], finds: [{ found: "-US" }] },
    {
      policy,
      rows: [{ Campaign: "spring", Countries: "Cuba; Austria" }],
      finds: [{ found: "Austria" }],
    },
    { policy, rows: [{ Campaign: "spring", Countries: "Moon" }], finds: [{ found: "Moon" }] },
    { policy, rows: [{ Campaign: "spring", Countries: "Germany; uk, US" }], finds: [] },
  ],
});
