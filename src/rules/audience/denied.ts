import { defineRule, noOptions } from "../define.ts";
import { isAmong, textsOf } from "./_names.ts";

const policy = 'audiences:\n  deny: ["Employees*"]';

export const denied = defineRule({
  id: "audience/denied",
  summary: "An audience is targeted that the policy forbids.",
  why: "The team wrote this list because reaching these people has cost it before: money, trust or a letter from a lawyer.",
  severity: "block",
  reads: ["audiences.included"],
  policy: ["audiences"],
  options: noOptions,
  asked: ({ policy: { audiences } }) => audiences.some(({ clause }) => clause.kind === "deny"),
  *check({ "audiences.included": included }, { policy: { audiences } }) {
    for (const { clause, where } of audiences) {
      if (clause.kind !== "deny") continue;
      for (const audience of included) {
        if (!isAmong(audience, clause.audiences)) continue;
        yield {
          at: "audiences.included",
          message: `the audience is forbidden by ${where}`,
          found: audience.name,
          expected: `none of ${textsOf(clause.audiences)}`,
        };
      }
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", Audiences: "Prospecting DE; employees EMEA" }],
      finds: [{ found: "employees EMEA", expected: "none of Employees*" }],
    },
    { policy, rows: [{ Campaign: "spring", Audiences: "Former employees" }], finds: [] },
    {
      policy,
      rows: [{ Campaign: "spring", Audiences: "Prospecting", "Excluded audiences": "Employees" }],
      finds: [],
    },
  ],
});
