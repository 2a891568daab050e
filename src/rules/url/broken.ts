import { defineRule, noOptions } from "../define.ts";

export const broken = defineRule({
  id: "url/broken",
  summary: "The landing page is not a URL that a browser opens as it is meant.",
  why: "Every click is paid for, and none arrives; or it arrives with its parameters glued together.",
  severity: "block",
  reads: ["click"],
  givesWayTo: ["macro/unbalanced", "tracking/template-without-page"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    if (click.broken === undefined) {
      if (click.page === undefined && click.texts.landing === undefined) yield { missing: ["landing"] };
      return;
    }
    const { part, why } = click.broken;
    yield {
      at: `click.${part}`,
      message: `the ${part === "landing" ? "landing page" : "tracking template"} ${why}`,
      found: click.texts[part],
      expected: "a URL such as https://www.example.com/page",
    };
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https:/example.com" }],
      finds: [{ found: "https:/example.com" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "www.example.com/page" }],
      finds: [{ found: "www.example.com/page" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://https://example.com" }],
      finds: [{ found: "https://https://example.com" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/a b" }],
      finds: [{ found: "https://example.com/a b" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "TBD", "URL tags": "utm_source=a" }],
      finds: [{ found: "TBD", header: "Landing page" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://evil.test\\.example.com/" }],
      finds: [{ found: "https://evil.test\\.example.com/" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "javascript:alert(1)?utm_source=a" }],
      finds: [{ found: "javascript:alert(1)?utm_source=a" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?a={ifmobile:x?y}#b?c" }],
      finds: [],
    },
    { rows: [{ Campaign: "spring", "Landing page": "https://bücher.example/" }], finds: [] },
    { rows: [{ Campaign: "spring", "Landing page": "{lpurl}" }], finds: [] },
  ],
});
