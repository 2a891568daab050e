import { defineRule, noOptions } from "../define.ts";

export const insecure = defineRule({
  id: "url/insecure",
  summary: "A landing page is opened over http.",
  why: "The redirect to https may drop the UTM parameters, browsers warn the visitor, and ad platforms refuse http with parallel tracking.",
  severity: "hold",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    if (click.scheme !== "http") return;
    yield {
      at: "click",
      message: "the landing page is opened over http",
      found: click.url,
      expected: "https",
      fix: click.url.replace(/^http:/i, "https:"),
      safe: true,
    };
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "http://example.com/" }],
      finds: [{ found: "http://example.com/", fix: "https://example.com/" }],
    },
    { rows: [{ Campaign: "spring", "Landing page": "https://example.com/" }], finds: [] },
  ],
});
