import { defineRule, noOptions } from "../define.ts";
import { meantKey } from "./_keys.ts";
import { requiredParams } from "./_params.ts";

export const misspelledKey = defineRule({
  id: "utm/misspelled-key",
  summary: "A parameter is meant to be a UTM parameter and is misspelled.",
  why: "Analytics reads nine names exactly as they are written; any other is ignored, and the click counts as untagged.",
  severity: "block",
  reads: ["click"],
  policy: [],
  consults: ["utm"],
  options: noOptions,
  *check({ click }, { policy: { utm } }) {
    const present = new Set(click.params.map(({ key }) => key));
    // What stands in the place of a required parameter is utm/missing's to say.
    const required = new Set(requiredParams(utm).map((name) => `utm_${name}`));
    for (const { key } of click.params) {
      const meant = meantKey(key);
      if (meant === undefined || (required.has(meant) && !present.has(meant))) continue;
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
      policy: "utm:\n  required: [source]",
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_souce=a&utm_medum=b" }],
      finds: [{ found: "utm_medum", fix: "utm_medium" }],
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
