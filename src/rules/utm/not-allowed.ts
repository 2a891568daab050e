import { otherPlatform } from "../../facts/sources.ts";
import { expectedOf } from "../../values/text.ts";
import { allows, nearest, type Words, wordsText } from "../../values/words.ts";
import { defineRule, noOptions } from "../define.ts";
import { isElsewhere, ofUnreadValues, valuesOf } from "./_params.ts";

export const notAllowed = defineRule({
  id: "utm/not-allowed",
  summary: "A UTM value is not in the team's vocabulary.",
  why: "Reports group clicks by these exact words: a value outside the agreed list opens a row of its own, and the spend behind it is missing from the channel it belongs to.",
  severity: "block",
  givesWayTo: ofUnreadValues,
  reads: ["click", "platform?"],
  policy: ["utm"],
  options: noOptions,
  asked: ({ policy }) => policy.utm.some(({ clause }) => clause.kind === "allowed"),
  *check({ click, platform }, { policy }) {
    const lists = policy.utm.flatMap(({ clause }) => (clause.kind === "allowed" ? [clause] : []));
    for (const [name, values] of valuesOf(click)) {
      for (const value of values) {
        const broken = lists.filter(({ param, words }) => param === name && !allows(words, value));
        const [first] = broken;
        if (
          !first ||
          value.trim() === "" ||
          fillsIn(
            value,
            broken.map(({ words }) => words),
          )
        )
          continue;
        if (isElsewhere(click, value)) {
          yield { missing: ["params"] };
          continue;
        }
        const alias = first.aliases.get(value);
        const other = name === "source" ? otherPlatform(value, platform) : undefined;
        yield {
          at: `utm.${name}`,
          message: `utm_${name} ${why(alias, other && `that of ${other}, and this is ${platform}`)}`,
          found: value,
          expected: expectedOf(broken.map(({ words }) => wordsText(words))),
          fix: alias ?? ("list" in first.words ? nearest(value, first.words.list) : undefined),
          safe: alias !== undefined && broken.every(({ words }) => allows(words, alias)),
        };
      }
    }
  },
  examples: [
    {
      policy: "utm:\n  source: { meta: [facebook, instagram] }\n  aliases: { source: { fb: facebook } }",
      rows: [{ Campaign: "spring", Platform: "Meta", "Landing page": "https://example.com/?utm_source=fb" }],
      finds: [{ found: "fb", expected: "facebook, instagram", fix: "facebook" }],
    },
    {
      policy: "utm:\n  source: { meta: [fb, ig, msg, an] }",
      rows: [
        {
          Campaign: "spring",
          Platform: "Meta",
          "Landing page": "https://example.com/?utm_source={{site_source_name}}",
        },
      ],
      finds: [],
    },
    {
      policy: "utm:\n  source: { meta: [facebook, instagram] }",
      rows: [
        { Campaign: "spring", Platform: "Meta", "Landing page": "https://example.com/?utm_source=facebok" },
      ],
      finds: [{ found: "facebok", fix: "facebook" }],
    },
    {
      policy: "utm:\n  - source: [a]\n  - source: [b, c]",
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=x&utm_source=x" }],
      finds: [{ found: "x", expected: "a; and b, c", count: 1 }],
    },
    {
      policy: "utm:\n  source: [google]",
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=%20" }],
      finds: [],
    },
    {
      policy: "utm:\n  source: { google-ads: google }",
      rows: [
        {
          Campaign: "spring",
          Platform: "Google Ads",
          "Landing page": "https://example.com/?utm_source={_source}",
        },
      ],
      finds: [],
    },
    {
      policy: "utm:\n  source: { meta: [facebook, instagram] }",
      rows: [
        { Campaign: "spring", Platform: "Meta", "Landing page": "https://example.com/?utm_source=facebook" },
      ],
      finds: [],
    },
  ],
});

function why(alias: string | undefined, elsewhere: string | undefined): string {
  if (alias !== undefined) return "is a known wrong spelling";
  return elsewhere === undefined ? "is not in the vocabulary" : `is ${elsewhere}`;
}

/** Meta writes one of four values for its macro. Source: Meta Business Help, "About URL parameters". */
function fillsIn(value: string, lists: readonly Words[]): boolean {
  if (value !== "{{site_source_name}}") return false;
  return lists.every((words) => ["fb", "ig", "msg", "an"].every((each) => allows(words, each)));
}
