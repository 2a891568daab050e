import { expectedOf, namesOf } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";
import { asksFor, phrasesOf } from "./_phrases.ts";

const policy = 'copy: { require: ["T&Cs apply"] }';

export const missingPhrase = defineRule({
  id: "copy/missing-phrase",
  summary: "An ad lacks a phrase that the policy requires.",
  why: "The words are there because a law, a contract or a platform asks for them: an ad without them is taken down, or answered for.",
  severity: "hold",
  reads: ["copy"],
  policy: ["copy"],
  options: noOptions,
  asked: asksFor("require"),
  *check({ copy }, { policy: { copy: clauses } }) {
    const asked = new Map<string, string[]>();
    for (const { phrase, where } of phrasesOf("require", clauses)) {
      if (copy.some((text) => phrase.find(text) !== undefined)) continue;
      asked.set(phrase.text, [...(asked.get(phrase.text) ?? []), where]);
    }
    for (const [text, wheres] of asked) {
      yield {
        at: "copy",
        message: `the ad does not say what it must (${namesOf(wheres)})`,
        found: copy.length === 0 ? "no text" : "other words",
        expected: expectedOf([text]),
        hidden: text,
      };
    }
  },
  examples: [
    {
      policy,
      rows: [
        { Campaign: "spring", Ad: "a", Headline: "Save now" },
        { Campaign: "spring", Ad: "b", Headline: "" },
      ],
      finds: [{ found: "other words", expected: "T&Cs apply", count: 2 }],
    },
    {
      policy: 'copy: { require: ["T&Cs apply", "18+"] }',
      rows: [{ Campaign: "spring", Ad: "a", Headline: "Save now" }],
      finds: [{ expected: "18+" }, { expected: "T&Cs apply" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", Ad: "a", Headline: "Save now", Description: "*t&cs apply." }],
      finds: [],
    },
    { rows: [{ Campaign: "spring", Ad: "a", Headline: "Save now" }], finds: [] },
  ],
});
