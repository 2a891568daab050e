import type { Part } from "../../model/part.ts";
import type { Problem } from "../../model/rule.ts";
import { defineRule, noOptions } from "../define.ts";
import { decoded, isOwnColumn, pathOf, placeOf } from "./_encoding.ts";

export const doubleEncoded = defineRule({
  id: "url/double-encoded",
  summary: "The path or a UTM value of the clicked link is percent-encoded twice.",
  why: "Analytics decodes once: spring%2520sale is reported as spring%20sale, beside the spring sale of every other link.",
  severity: "block",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    const path = pathOf(click);
    // An address within an address is encoded once more on purpose.
    if (click.page && path !== undefined && !/%3A%2F%2F|:\/\//i.test(path) && isTwice(path))
      yield problem(`click.${click.page}`, path);
    for (const param of click.params) {
      if (!param.key.startsWith("utm_") || isOwnColumn(param, click) || !isTwice(param.raw)) continue;
      yield problem(placeOf(param), param.raw);
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_campaign=spring%2520sale" }],
      finds: [{ found: "spring%2520sale", expected: "spring%20sale", fix: "spring%20sale" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/gr%25C3%25B6%25C3%259Fe?a=b" }],
      finds: [{ found: "/gr%25C3%25B6%25C3%259Fe", fix: "/gr%C3%B6%C3%9Fe" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page":
            "https://example.com/100%25deal?utm_campaign=20%25back&to=https%3A%2F%2Fa.com%2F%3Fq%3Da%2520b&sig=a%252Bb%253D",
        },
      ],
      finds: [],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_campaign=spring%20sale+%25" }],
      finds: [],
    },
  ],
});

/** A percent sign that somebody wrote as %25 seldom has two letters behind it which make a character. */
function isTwice(text: string): boolean {
  const once = /%25[0-9a-f]{2}/i.test(text) ? decoded(text) : undefined;
  const twice = once === undefined ? undefined : decoded(once);
  return twice !== undefined && twice !== once;
}

function problem(at: Part, found: string): Problem {
  const fix = found.replace(/%25(?=[0-9a-f]{2})/gi, "%");
  return { at, message: "the text is percent-encoded twice", found, expected: fix, fix, safe: true };
}
