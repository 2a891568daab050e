import { defineRule, noOptions } from "../define.ts";
import { slipsOf } from "./_slips.ts";

/** Sources: Search Ads 360 help, 9246757 (no leading ? or &); Microsoft Advertising, final URL suffix. */
export const leadingSeparator = defineRule({
  id: "url/leading-separator",
  summary: "The URL suffix or the URL tags begin with a question mark or an ampersand.",
  why: "The platform puts its own before them: it refuses the suffix, or the link has two and its first parameter is lost.",
  severity: "hold",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    yield* slipsOf(click, ["leading"], {
      message: "what is added to the link begins with a separator, and the platform adds one",
      safe: true,
    });
  },
  examples: [
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/",
          "Final URL suffix": "?utm_source=a&utm_medium=b",
        },
      ],
      finds: [{ found: "?utm_source=", fix: "utm_source=", header: "Final URL suffix" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/", "URL tags": "&utm_source=a" }],
      finds: [{ found: "&utm_source=", fix: "utm_source=" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?a=b",
          "Tracking template": "{lpurl}&c=d",
          "Final URL suffix": "utm_source=a",
        },
      ],
      finds: [],
    },
  ],
});
