import { nearest } from "../../values/words.ts";
import { defineRule, noOptions } from "../define.ts";
import { isAmong, textsOf } from "./_names.ts";

const policy = 'audiences:\n  allow: ["Prospecting *", "Lookalike (US, 1%) *"]';

export const notAllowed = defineRule({
  id: "audience/not-allowed",
  summary: "An audience is targeted that the policy does not list.",
  why: "Old lists, another brand's customers or a test audience cost money and, where people never agreed to it, more than money.",
  severity: "hold",
  reads: ["audiences.included"],
  policy: ["audiences"],
  options: noOptions,
  asked: ({ policy: { audiences } }) => audiences.some(({ clause }) => clause.kind === "allow"),
  *check({ "audiences.included": included }, { policy: { audiences } }) {
    // What is forbidden outright is audience/denied's to say.
    const denied = audiences.flatMap(({ clause }) => (clause.kind === "deny" ? clause.audiences : []));
    for (const { clause, where } of audiences) {
      if (clause.kind !== "allow") continue;
      for (const audience of included) {
        if (isAmong(audience, clause.audiences) || isAmong(audience, denied)) continue;
        const exact = clause.audiences.map(({ text }) => text).filter((text) => !text.includes("*"));
        yield {
          at: "audiences.included",
          message: `the audience is not on the list of ${where}`,
          found: audience.name,
          expected: textsOf(clause.audiences),
          fix: nearest(audience.name, exact),
        };
      }
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", Audiences: "Prospecting DE; All visitors 540d (old)" }],
      finds: [{ found: "All visitors 540d (old)", expected: "Prospecting *, Lookalike (US, 1%) *" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", Audiences: "prospecting DE; Lookalike (US, 1%) buyers" }],
      finds: [],
    },
    {
      policy: 'audiences:\n  allow: ["23851234567890"]',
      rows: [{ Campaign: "spring", Audiences: "23851234567890:Buyers, all" }],
      finds: [],
    },
    {
      policy: 'audiences:\n  - allow: ["Prospecting *"]\n  - deny: ["Employees*"]',
      rows: [{ Campaign: "spring", Audiences: "Employees EMEA" }],
      finds: [],
    },
    { policy, rows: [{ Campaign: "spring", Audiences: "" }], finds: [] },
  ],
});
