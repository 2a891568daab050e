import { defineRule, noOptions } from "../define.ts";
import { slipsOf } from "./_slips.ts";

export const queryAfterFragment = defineRule({
  id: "url/query-after-fragment",
  summary: "UTM parameters stand behind a # in the clicked link.",
  why: "What follows a # never leaves the browser, and analytics does not look there: the click counts as untagged.",
  severity: "block",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    yield* slipsOf(click, ["fragment"], {
      message: "parameters stand behind a #, where analytics does not read them",
      expected: "the parameters before the #",
      safe: true,
    });
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/#top?utm_source=a&utm_medium=b" }],
      finds: [{ found: "#top?utm_source=a&utm_medium=b", fix: "?utm_source=a&utm_medium=b#top" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?a=b#/shop?utm_source=c" }],
      finds: [{ found: "#/shop?utm_source=c", fix: "&utm_source=c#/shop" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/",
          "URL tags": "utm_source=a&utm_campaign=offer #1&utm_medium=b",
        },
      ],
      finds: [{ found: "#1&utm_medium=b", fix: undefined, header: "URL tags" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=a#!/shop?size=4&c=d" }],
      finds: [],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=a#:~:text=utm_source" }],
      finds: [],
    },
  ],
});
