import { defineRule, noOptions } from "../define.ts";
import { isAmong } from "./_names.ts";

const policy = 'audiences:\n  exclude: ["Existing customers"]';

export const missingExclusion = defineRule({
  id: "audience/missing-exclusion",
  summary: "An audience that must be excluded is not.",
  why: "The budget for new customers goes to people who have bought already, and the report calls them new.",
  severity: "hold",
  reads: ["audiences.excluded"],
  policy: ["audiences"],
  options: noOptions,
  asked: ({ policy: { audiences } }) => audiences.some(({ clause }) => clause.kind === "exclude"),
  *check({ "audiences.excluded": excluded }, { policy: { audiences } }) {
    for (const { clause, where } of audiences) {
      if (clause.kind !== "exclude") continue;
      const { audience } = clause;
      if (excluded.some((each) => isAmong(each, [audience]))) continue;
      yield {
        at: "audiences.excluded",
        message: `${audience.text} must be among the excluded audiences (${where})`,
        found: excluded.map(({ name }) => name).join("; ") || "nothing",
        expected: audience.text,
      };
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", "Excluded audiences": "" }],
      finds: [{ found: "nothing", expected: "Existing customers" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Excluded audiences": "Buyers 30d; Refunds" }],
      finds: [{ found: "Buyers 30d; Refunds" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Excluded audiences": "Refunds; existing customers" }],
      finds: [],
    },
  ],
});
