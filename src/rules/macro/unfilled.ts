import { isLeftover } from "../../facts/leftovers.ts";
import { macroShape } from "../../facts/name-macros.ts";
import { defineRule, noOptions } from "../define.ts";

export const unfilled = defineRule({
  id: "macro/unfilled",
  summary: "A placeholder in the clicked link was never filled in, or its braces do not match.",
  why: "Analytics reports the placeholder itself: thousands of clicks under [campaign] or undefined that nobody can tell apart.",
  severity: "block",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    for (const { key, value, raw } of click.params) {
      const rest = value.replace(macroShape, "");
      const trouble = isLeftover(value)
        ? "was never filled in"
        : /[{}]/.test(rest)
          ? "has braces that do not match"
          : undefined;
      if (trouble === undefined) continue;
      yield {
        at: `param.${key}`,
        message: `the value of ${key} ${trouble}`,
        found: raw === value ? value : `${value} (${raw})`,
        expected: "a value, or a macro of the platform",
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_content=[ad-name]" }],
      finds: [{ found: "[ad-name]" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_content=undefined" }],
      finds: [{ found: "undefined" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_campaign={{campaign.name}" }],
      finds: [{ found: "{{campaign.name}" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page":
            "https://example.com/?utm_campaign={{campaign.name}}&utm_content={creative}&id=__CID__",
        },
      ],
      finds: [],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_content=nullpunkt" }],
      finds: [],
    },
  ],
});
