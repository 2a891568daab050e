import { z } from "zod";
import { defineRule } from "../define.ts";

/** Source: Microsoft Advertising, URL tracking with upgraded URLs: at most 2,048 characters. */
export const tooLong = defineRule({
  id: "url/too-long",
  summary:
    "The clicked link, with all that is added to it, is longer than platforms and servers take for sure.",
  why: "What is beyond their limit is refused or cut off, and the parameters at the end are lost first.",
  severity: "note",
  reads: ["click"],
  policy: [],
  options: z.strictObject({
    max: z.number().int().positive().default(2048).describe("how many characters the whole link may have"),
  }),
  *check({ click }, { options: { max } }) {
    if (click.url.length <= max) return;
    yield {
      at: `click.${click.page ?? click.params[0]?.part ?? "landing"}`,
      message: "the clicked link is longer than platforms and servers take for sure",
      found: `${click.url.length.toLocaleString("en-US")} characters`,
      expected: `at most ${max.toLocaleString("en-US")}`,
    };
  },
  examples: [
    {
      policy: "rules: { url/too-long: { max: 40 } }",
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/",
          "URL tags": "utm_source=a&utm_medium=b",
        },
      ],
      finds: [{ found: "46 characters", expected: "at most 40" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": `https://example.com/?a=${"b".repeat(2026)}` }],
      finds: [{ found: "2,049 characters" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": `https://example.com/?a=${"b".repeat(2025)}` }],
      finds: [],
    },
  ],
});
