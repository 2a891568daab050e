import { defineRule, noOptions } from "../define.ts";

export const escaped = defineRule({
  id: "url/escaped",
  summary: "The link was copied out of a web page's source: its & are written as &amp;.",
  why: "A browser sends the parameters under names such as amp;utm_medium, which analytics does not read.",
  severity: "block",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    for (const part of ["landing", "template", "suffix", "tags"] as const) {
      if (!/&amp;[^&=]*=/i.test(click.texts[part] ?? "")) continue;
      yield {
        at: `click.${part}`,
        message: "the parameters are joined by &amp;, as in the source of a web page",
        found: "&amp;",
        expected: "&",
        fix: "&",
        safe: true,
      };
    }
  },
  examples: [
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/",
          "URL tags": "utm_source=a&amp;utm_medium=b&amp;utm_campaign=c",
        },
      ],
      finds: [{ found: "&amp;", fix: "&", header: "URL tags", count: 1 }],
    },
    { rows: [{ Campaign: "spring", "Landing page": "https://example.com/?q=rock&amp;roll" }], finds: [] },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=a&ampere=b" }],
      finds: [],
    },
  ],
});
