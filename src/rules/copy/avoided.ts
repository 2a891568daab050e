import { namesOf } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";
import { asksFor, phrasesOf } from "./_phrases.ts";

const policy = 'copy: { avoid: ["guaranteed", "risk free"] }';

export const avoided = defineRule({
  id: "copy/avoided",
  summary: "An ad says a phrase that the brand avoids.",
  why: "The team wrote the list because such a promise has cost it before: a refused ad, a warning letter, or a customer who took it at its word.",
  severity: "block",
  reads: ["copy"],
  policy: ["copy"],
  options: noOptions,
  asked: asksFor("avoid"),
  *check({ copy }, { policy: { copy: clauses } }) {
    const said = new Map<string, { found: string; wheres: string[] }>();
    for (const { phrase, where } of phrasesOf("avoid", clauses)) {
      for (const text of copy) {
        const found = phrase.find(text);
        if (found === undefined) continue;
        const known = said.get(found) ?? { found, wheres: [] };
        said.set(found, { found, wheres: [...known.wheres, where] });
      }
    }
    for (const { found, wheres } of said.values()) {
      yield {
        at: "copy",
        message: `the ad says what the brand avoids (${namesOf(wheres)})`,
        found,
        expected: "other words",
      };
    }
  },
  examples: [
    {
      policy,
      rows: [
        { Campaign: "spring", Ad: "a", Headline: "Results Guaranteed!" },
        { Campaign: "spring", Ad: "b", Headline: "Guaranteed fit" },
      ],
      finds: [{ found: "Guaranteed", expected: "other words", count: 2 }],
    },
    {
      policy,
      rows: [
        { Campaign: "spring", Ad: "a", Headline: "Try it", Description: "Risk\u00adfree and risk  free" },
      ],
      finds: [{ found: "risk  free" }],
    },
    {
      policy: 'copy:\n  - { for: { platform: meta }, avoid: ["cheap"] }\n  - { avoid: ["cheap"] }',
      rows: [{ Campaign: "spring", Ad: "a", Platform: "Meta", Headline: "Cheap shoes" }],
      finds: [{ found: "Cheap", count: 1 }],
    },
    {
      policy: 'copy:\n  - { for: { platform: meta }, avoid: ["cheap"] }',
      rows: [{ Campaign: "spring", Ad: "a", Platform: "LinkedIn", Headline: "Cheap shoes" }],
      finds: [],
    },
    { policy, rows: [{ Campaign: "spring", Ad: "a", Headline: "No risk, freely returned" }], finds: [] },
    { policy, rows: [{ Campaign: "spring", Ad: "guaranteed", Headline: "" }], finds: [] },
  ],
});
