import { defineRule, noOptions } from "../define.ts";
import { slipsOf } from "./_slips.ts";

export const secondQuestionMark = defineRule({
  id: "url/second-question-mark",
  summary: "A parameter of the clicked link begins with a second question mark.",
  why: "Only the first ? begins the parameters: what follows the second one becomes part of the value before it, and analytics sees neither.",
  severity: "block",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    yield* slipsOf(click, ["question-mark"], {
      message: "the link has a second ? where an & belongs",
      safe: true,
    });
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?a=1?utm_source=b&utm_medium=c" }],
      finds: [
        { found: "?utm_source=", expected: "&utm_source=", fix: "&utm_source=", header: "Landing page" },
      ],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/",
          "URL tags": "utm_campaign={{campaign.name}}?utm_source=b",
        },
      ],
      finds: [{ found: "?utm_source=", header: "URL tags" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/??a=1" }],
      finds: [{ found: "?a=" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?a={ifmobile:x?y=z}#b?c=d" }],
      finds: [],
    },
    { rows: [{ Campaign: "spring", "Landing page": "https://example.com/?q=how+much?&a=b" }], finds: [] },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/go?to=https://shop.example.com/p?utm_source=a",
        },
      ],
      finds: [],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?a=b",
          "Tracking template": "https://track.example.com/?url={lpurl}?utm_source=a",
        },
      ],
      finds: [],
    },
  ],
});
