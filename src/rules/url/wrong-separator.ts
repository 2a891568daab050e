import { defineRule, noOptions } from "../define.ts";
import { slipsOf } from "./_slips.ts";

export const wrongSeparator = defineRule({
  id: "url/wrong-separator",
  summary: "A UTM parameter is joined to the one before it by something else than an ampersand.",
  why: "It becomes part of the value before it: analytics reports google;utm_medium=cpc as the source, and no medium at all.",
  severity: "block",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    yield* slipsOf(click, ["separator", "encoded"], {
      message: "a UTM parameter is joined to the one before it by something else than &",
      safe: true,
    });
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=a;utm_medium=b" }],
      finds: [{ found: ";utm_medium=", expected: "&utm_medium=", fix: "&utm_medium=" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/",
          "URL tags": "utm_source=a%26utm_medium%3Db%26utm_campaign%3Dc",
        },
      ],
      finds: [
        {
          found: "%26utm_medium%3D and %26utm_campaign%3D",
          expected: "&utm_medium= and &utm_campaign=",
          fix: undefined,
          header: "URL tags",
          count: 1,
        },
      ],
    },
    {
      rows: [
        { Campaign: "spring", "Landing page": "https://example.com/;v=2?a=1;b=2&utm_term=shoes;boots,hats" },
      ],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page":
            "https://example.com/?next=https%3A%2F%2Fexample.com%2F%3Fa%3Db%26utm_source%3Dc&sig=a%26b%3D",
        },
      ],
      finds: [],
    },
  ],
});
