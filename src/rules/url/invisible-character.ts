import { codeOf, unmeantIn, withoutUnmeant } from "../../facts/invisible.ts";
import type { Part } from "../../model/part.ts";
import type { Problem } from "../../model/rule.ts";
import { namesOf } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";
import { pathOf, placeOf } from "./_encoding.ts";

export const invisibleCharacter = defineRule({
  id: "url/invisible-character",
  summary:
    "The clicked link has a character in it that nobody sees or meant: a zero-width space, a curly quote.",
  why: "It came along from a document or a chat. The page is not found, or analytics reports the same word in two rows that look alike.",
  severity: "block",
  reads: ["click"],
  givesWayTo: ["url/broken"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    const path = pathOf(click);
    if (click.page && path !== undefined) yield* problems(`click.${click.page}`, path, path);
    for (const param of click.params) {
      const { key, raw, literal } = param;
      yield* problems(`param.${key}`, key, key);
      // What a site encodes for itself it means.
      yield* problems(placeOf(param), raw, key.startsWith("utm_") ? literal : raw);
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_medium=c\u200bpc" }],
      finds: [{ found: "c\u200bpc", expected: "no U+200B", fix: "cpc" }],
    },
    {
      policy: "utm: { medium: [cpc] }",
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_medium=cpc%EF%BB%BF" }],
      finds: [{ found: "cpc%EF%BB%BF", expected: "no U+FEFF", fix: undefined }],
    },
    {
      rows: [{ Campaign: "spring", "URL tags": "utm_source=a&\u00adutm_medium=b&utm_campaign=”spring”" }],
      finds: [
        { found: "\u00adutm_medium", fix: "utm_medium" },
        { found: "”spring”", fix: "spring" },
      ],
    },
    {
      rows: [
        { Campaign: "spring", "Landing page": "https://example.com/", "URL tags": "utm_medium=cpc\ufeff" },
      ],
      finds: [{ found: "cpc\ufeff", fix: "cpc", header: "URL tags" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/shop\u200b/?a=b" }],
      finds: [{ found: "/shop\u200b/", fix: "/shop/" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page":
            "https://bücher.example/größe–2?utm_campaign=l’été&utm_term=می\u200cخواهم&utm_content=👩\u200d🎨&a=%E2%80%8B&b=c d".replace(
              " ",
              "%20",
            ),
        },
      ],
      finds: [],
    },
  ],
});

function* problems(at: Part, found: string, read: string): Iterable<Problem> {
  const unmeant = unmeantIn(read);
  if (unmeant.length === 0) return;
  const fix = withoutUnmeant(found);
  yield {
    at,
    message: "the link has a character in it that nobody sees or meant",
    found,
    expected: `no ${namesOf(unmeant.map(codeOf))}`,
    fix: fix === found || fix === "" ? undefined : fix,
    safe: !/[\u00a0\u202f]/.test(found),
  };
}
