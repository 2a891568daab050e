import { expectedOf, namesOf } from "../../values/text.ts";
import { nearest } from "../../values/words.ts";
import { defineRule, noOptions } from "../define.ts";
import { isAmong, isSurelyAmong, mayBeAmong, mayHaveName, namesMissing, textsOf } from "./_names.ts";

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
    const lists = audiences.flatMap(({ clause, where }) =>
      clause.kind === "allow" ? [{ globs: clause.audiences, where }] : [],
    );
    let unanswered = false;
    for (const audience of included) {
      const broken = lists.filter(({ globs }) => !isSurelyAmong(audience, globs));
      const [first] = broken;
      if (!first || mayBeAmong(audience, denied)) continue;
      if (broken.every(({ globs }) => mayHaveName(audience, globs))) {
        unanswered = true;
        continue;
      }
      const names = namesOf(broken.map(({ where }) => where));
      const exact = first.globs.map(({ text }) => text).filter((text) => !text.includes("*"));
      yield {
        at: "audiences.included",
        message: isAmong(audience, first.globs)
          ? `the audience may be several, joined by a comma or bar, and they are not all on the list of ${names}`
          : `the audience is not on the list of ${names}`,
        found: audience.name,
        expected: expectedOf(broken.map(({ globs }) => textsOf(globs))),
        fix: nearest(audience.name, exact),
      };
    }
    if (unanswered) yield namesMissing;
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
    {
      policy,
      rows: [{ Campaign: "spring", Audiences: "Prospecting US, Staff" }],
      finds: [{ found: "Prospecting US, Staff" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", Audiences: "Lookalike (US, 1%) buyers, Prospecting DE | Prospecting US" }],
      finds: [],
    },
    { policy, rows: [{ Campaign: "spring", Audiences: '"Prospecting DE, women"' }], finds: [] },
    {
      policy: 'audiences:\n  - allow: ["US | *"]\n  - allow: ["* | buyers"]',
      rows: [{ Campaign: "spring", Audiences: "US | buyers; US | visitors; DE | visitors" }],
      finds: [
        { found: "US | visitors", expected: "* | buyers" },
        { found: "DE | visitors", expected: "US | *; and * | buyers", count: 1 },
      ],
    },
    { policy, rows: [{ Campaign: "spring", Audiences: "" }], finds: [] },
    {
      policy: 'audiences:\n  allow: ["23851234567890"]',
      rows: [{ Campaign: "spring", Audiences: "23851234567890; 23851234567891" }],
      finds: [{ found: "23851234567891" }],
    },
  ],
});
