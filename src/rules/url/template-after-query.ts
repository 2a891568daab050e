import { macroShape } from "../../facts/name-macros.ts";
import { defineRule, noOptions } from "../define.ts";

const row = { Campaign: "spring", Platform: "Microsoft Ads", "Tracking template": "{lpurl}?utm_source=bing" };

export const templateAfterQuery = defineRule({
  id: "url/template-after-query",
  summary: "The tracking template adds a ? to a landing page that has one.",
  why: "Where the platform does not turn the second ? into an &, the parameters of the template become part of the page's last value. A final URL suffix is joined rightly on every page.",
  severity: "note",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click: { page, texts } }) {
    const landing = texts.landing?.replace(macroShape, "m").replace(/#.*$/s, "");
    const [found] = /^\{(?:unescaped)?lpurl\}\?/i.exec(texts.template ?? "") ?? [];
    if (page !== "landing" || !landing?.includes("?") || found === undefined) return;
    yield {
      at: "click.template",
      message: "the template adds a ? to a landing page that has one",
      found,
      expected: "the parameters in the final URL suffix",
    };
  },
  examples: [
    {
      rows: [{ ...row, "Landing page": "https://example.com/?size=4" }],
      finds: [{ found: "{lpurl}?", header: "Tracking template" }],
    },
    { rows: [{ ...row, "Landing page": "https://example.com/#a?b" }], finds: [] },
    {
      rows: [
        {
          ...row,
          "Landing page": "https://example.com/?size=4",
          "Tracking template": "https://track.example.com/?to={lpurl}?a",
        },
      ],
      finds: [],
    },
  ],
});
