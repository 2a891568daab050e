import { nearest } from "../../values/words.ts";
import { defineRule, noOptions } from "../define.ts";

/** The parameters analytics reads. Source: Google Analytics help, 10917952. */
const keys = [
  "utm_source",
  "utm_medium",
  "utm_campaign",
  "utm_id",
  "utm_term",
  "utm_content",
  "utm_source_platform",
  "utm_creative_format",
  "utm_marketing_tactic",
];

export const misspelledKey = defineRule({
  id: "utm/misspelled-key",
  summary: "A parameter is meant to be a UTM parameter and is misspelled.",
  why: "Analytics reads nine names exactly as they are written; any other is ignored, and the click counts as untagged.",
  severity: "block",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    const present = new Set(click.params.map(({ key }) => key));
    for (const { key } of click.params) {
      const meant = keys.includes(key) ? undefined : meaning(key);
      if (meant === undefined) continue;
      yield {
        at: `param.${key}`,
        message: `${key} is not a parameter that analytics reads`,
        found: key,
        expected: meant,
        fix: meant,
        safe: !present.has(meant),
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_souce=a" }],
      finds: [{ found: "utm_souce", fix: "utm_source" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm-medium=a" }],
      finds: [{ found: "utm-medium", fix: "utm_medium" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?UTM_Source=a" }],
      finds: [{ found: "UTM_Source", fix: "utm_source" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=a&amp;utm_medium=b" }],
      finds: [{ found: "amp;utm_medium", fix: "utm_medium" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?utm_source=a&utmost=1&source=b&utm_brand=c",
        },
      ],
      finds: [],
    },
  ],
});

function meaning(key: string): string | undefined {
  const plain = key
    .toLowerCase()
    .replace(/^amp;/, "")
    .replace(/[-.]/g, "_")
    .replace(/^utm(?=[a-z])/, "utm_");
  if (!/^(amp;)?utm/i.test(key)) return undefined;
  if (keys.includes(plain)) return plain;
  return plain.startsWith("utm_") ? nearest(plain, keys) : undefined;
}
