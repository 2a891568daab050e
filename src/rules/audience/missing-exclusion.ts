import { namesOf } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";
import { isAmong, mayBeAmong, mayHaveName, namesMissing } from "./_names.ts";

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
    const asked = new Map<string, string[]>();
    for (const { clause, where } of audiences) {
      if (clause.kind !== "exclude" || excluded.some((each) => isAmong(each, [clause.audience]))) continue;
      const { text } = clause.audience;
      asked.set(text, [...(asked.get(text) ?? []), where]);
    }
    const isUnanswered = (text: string) =>
      excluded.some((each) => mayHaveName(each, [{ text, ignoreCase: true }]));
    if ([...asked.keys()].some(isUnanswered)) yield namesMissing;
    for (const [text, wheres] of asked) {
      if (isUnanswered(text)) continue;
      const perhaps = excluded.find((each) => mayBeAmong(each, [{ text, ignoreCase: true }]));
      yield {
        at: `audiences.excluded.${text}`,
        message: perhaps
          ? `an audience that must be excluded (${namesOf(wheres)}) may be part of a longer name or one of several: nobody can say`
          : `an audience that must be excluded is not (${namesOf(wheres)})`,
        found: perhaps?.name ?? "nothing",
        expected: perhaps ? `${text}, with ; between the audiences` : text,
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
      finds: [{ found: "nothing", expected: "Existing customers", header: "Excluded audiences" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Excluded audiences": "Existing customers, Refunds" }],
      finds: [
        {
          found: "Existing customers, Refunds",
          expected: "Existing customers, with ; between the audiences",
        },
      ],
    },
    {
      policy: 'audiences:\n  - exclude: ["Buyers", "Refunds"]\n  - exclude: ["Buyers"]',
      rows: [
        { Campaign: "spring", Ad: "a", "Excluded audiences": "x" },
        { Campaign: "spring", Ad: "b", "Excluded audiences": "y" },
      ],
      finds: [
        { found: "nothing", expected: "Buyers", count: 2 },
        { found: "nothing", expected: "Refunds", count: 2 },
      ],
    },
    {
      policy: 'audiences:\n  exclude: ["23851234567890", "23851234567891"]',
      rows: [{ Campaign: "spring", "Excluded audiences": "23851234567890" }],
      finds: [{ found: "nothing", expected: "23851234567891" }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Excluded audiences": "Refunds; existing customers" }],
      finds: [],
    },
  ],
});
