import { allows, nearest, wordsText } from "../../values/words.ts";
import { defineRule, noOptions } from "../define.ts";

export const notAllowed = defineRule({
  id: "utm/not-allowed",
  summary: "A UTM value is not in the team's vocabulary.",
  why: "Reports group clicks by these exact words: a value outside the agreed list opens a row of its own, and the spend behind it is missing from the channel it belongs to.",
  severity: "block",
  reads: ["click"],
  policy: ["utm"],
  options: noOptions,
  asked: ({ policy }) => policy.utm.some(({ clause }) => clause.kind === "allowed"),
  *check({ click }, { policy }) {
    for (const { clause } of policy.utm) {
      if (clause.kind !== "allowed") continue;
      for (const param of click.params) {
        if (param.key !== `utm_${clause.param}` || param.value === "" || allows(clause.words, param.value))
          continue;
        const alias = clause.aliases.get(param.value);
        const near = "list" in clause.words ? nearest(param.value, clause.words.list) : undefined;
        yield {
          at: `utm.${clause.param}`,
          message: alias ? `${param.key} is a known wrong spelling` : `${param.key} is not in the vocabulary`,
          found: param.value,
          expected: wordsText(clause.words),
          fix: alias ?? near,
          safe: alias !== undefined,
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
      policy: "utm:\n  source: { meta: [facebook, instagram] }",
      rows: [
        { Campaign: "spring", Platform: "Meta", "Landing page": "https://example.com/?utm_source=facebok" },
      ],
      finds: [{ found: "facebok", fix: "facebook" }],
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
