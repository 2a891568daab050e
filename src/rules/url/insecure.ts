import { defineRule, noOptions } from "../define.ts";

export const insecure = defineRule({
  id: "url/insecure",
  summary: "A landing page is opened over http.",
  why: "The redirect to https may drop the UTM parameters, browsers warn the visitor, and ad platforms refuse http with parallel tracking.",
  severity: "hold",
  reads: ["click"],
  // What nobody outside can open is one fault.
  givesWayTo: [{ rule: "url/private-host", at: "click.host" }],
  policy: [],
  options: noOptions,
  *check({ click }) {
    if (click.page === undefined && click.texts.landing === undefined) yield { missing: ["landing"] };
    if (click.scheme !== "http" || click.page === undefined) return;
    const text = click.texts[click.page];
    yield {
      at: `click.${click.page}`,
      message: "the landing page is opened over http",
      found: text,
      expected: "https",
      fix: text?.replace(/^http:/i, "https:"),
      safe: true,
    };
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "http://example.com/" }],
      finds: [{ found: "http://example.com/", fix: "https://example.com/" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "http://example.com/", "URL tags": "utm_source=a" }],
      finds: [{ found: "http://example.com/", fix: "https://example.com/", header: "Landing page" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/",
          "Tracking template": "http://track.example.com/",
        },
      ],
      finds: [{ found: "http://track.example.com/", header: "Tracking template" }],
    },
    { rows: [{ Campaign: "spring", "Landing page": "https://example.com/" }], finds: [] },
    { rows: [{ Campaign: "spring", "Landing page": "http://localhost:3000/" }], finds: [] },
    {
      policy: "landing: { hosts: [example.com] }",
      rows: [{ Campaign: "spring", "Landing page": "http://192.168.1.20/" }],
      finds: [],
    },
  ],
});
