import { defineRule, noOptions } from "../define.ts";
import { utmParams } from "./_params.ts";

export const empty = defineRule({
  id: "utm/empty",
  summary: "A UTM parameter is in the clicked link without a value.",
  why: "Analytics reports the click as (not set): it can be matched with nothing, and it looks tagged.",
  severity: "block",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    for (const { name, param } of utmParams(click)) {
      if (param.value.trim() !== "") continue;
      yield {
        at: `utm.${name}`,
        message: `${param.key} has no value`,
        found: `${param.key}=${param.raw}`,
        expected: "a value",
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=&utm_medium=cpc" }],
      finds: [{ found: "utm_source=", expected: "a value" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=%20" }],
      finds: [{ found: "utm_source=%20" }],
    },
    { rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=a&q=" }], finds: [] },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_content={creative}" }],
      finds: [],
    },
  ],
});
