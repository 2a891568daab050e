import { defineRule, noOptions } from "../define.ts";

export const broken = defineRule({
  id: "url/broken",
  summary: "The landing page is not a URL that a browser opens as it is meant.",
  why: "Every click is paid for, and none arrives; or it arrives with its parameters glued together.",
  severity: "block",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    if (click.broken === undefined) return;
    yield {
      at: "click",
      message: `the landing page ${click.broken}`,
      found: click.url,
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
    { rows: [{ Campaign: "spring", "Landing page": "https://example.com/?a=1?utm_source=b" }], finds: [{}] },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?a={ifmobile:x?y}#b?c" }],
      finds: [],
    },
    { rows: [{ Campaign: "spring", "Landing page": "https://bücher.example/" }], finds: [] },
    { rows: [{ Campaign: "spring", "Landing page": "{lpurl}" }], finds: [] },
  ],
});
