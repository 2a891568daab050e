import { namesOf } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";
import { asksFor, phrasesOf } from "./_phrases.ts";

const policy = 'copy: { review: ["%", "best", "from €"] }';

export const needsReview = defineRule({
  id: "copy/needs-review",
  summary: "An ad says something that a person is to look at: a price, a claim, a legal word.",
  why: "A price that changed last week and a claim that nobody can prove read like any other text: only somebody who knows can say.",
  severity: "hold",
  reads: ["copy"],
  policy: ["copy"],
  options: noOptions,
  asked: asksFor("review"),
  *check({ copy }, { policy: { copy: clauses } }) {
    for (const text of copy) {
      const seen = [...phrasesOf("review", clauses)].flatMap(({ phrase, where }) => {
        const found = phrase.find(text);
        return found === undefined ? [] : [{ found, where }];
      });
      if (seen.length === 0) continue;
      yield {
        at: "copy",
        message: `the ad says ${namesOf(seen.map(({ found }) => JSON.stringify(found)))}, which a person is to look at (${namesOf(seen.map(({ where }) => where))})`,
        found: text.replace(/\s*[\r\n]+\s*/g, " | "),
        hidden: text,
        expected: "somebody's approval of this text",
      };
    }
  },
  examples: [
    {
      policy,
      rows: [{ Campaign: "spring", Ad: "a", Headline: "The Best shoes", Description: "50% off, from €20" }],
      finds: [{ found: "The Best shoes | 50% off, from €20", expected: "somebody's approval of this text" }],
    },
    {
      policy,
      rows: [
        { Campaign: "spring", Ad: "a", Headline: "Best shoes" },
        { Campaign: "spring", Ad: "b", Headline: "Best shoes" },
        { Campaign: "spring", Ad: "c", Headline: "Best boots" },
      ],
      finds: [
        { found: "Best shoes", count: 2 },
        { found: "Best boots", count: 1 },
      ],
    },
    { policy, rows: [{ Campaign: "best_2026", Ad: "best", Headline: "Bestseller, percent" }], finds: [] },
  ],
});
