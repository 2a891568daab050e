import { defineRule, noOptions } from "../define.ts";
import { slipsOf } from "./_slips.ts";

export const missingSeparator = defineRule({
  id: "url/missing-separator",
  summary:
    "Two parameters of the clicked link stand together without an ampersand, or the first without a question mark.",
  why: "Analytics reports googleutm_medium=cpc as the source, and no medium; a page without a ? is one that the site does not have.",
  severity: "block",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    yield* slipsOf(click, ["glued"], { message: "the & between two parameters is missing" });
    yield* slipsOf(click, ["no-question-mark"], {
      message: "the ? before the first parameter is missing",
      safe: true,
    });
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=googleutm_medium=cpc" }],
      finds: [
        {
          found: "utm_source=googleutm_medium=",
          expected: "utm_source=google&utm_medium=",
          fix: "utm_source=google&utm_medium=",
        },
      ],
    },
    {
      rows: [{ Campaign: "spring", "URL tags": "utm_campaign={{campaign.name}}utm_content={{ad.name}}" }],
      finds: [{ fix: "utm_campaign={{campaign.name}}&utm_content=" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/shop&utm_source=a&utm_medium=b" }],
      finds: [{ found: "&utm_source=", expected: "?utm_source=", fix: "?utm_source=", count: 1 }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://www.example.com/shop&utm_source=a" }],
      finds: [{ found: "&utm_source=", fix: "?utm_source=" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page":
            "https://example.com/?first_utm_source=a&utm_term=utm_source&to=https://example.com/autm_source=b",
        },
      ],
      finds: [],
    },
    {
      rows: [
        { Campaign: "spring", "Landing page": "https://track.example.com/to/https://a.com&utm_source=b" },
      ],
      finds: [],
    },
  ],
});
