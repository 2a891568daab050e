import { slug } from "../../values/text.ts";
import { defineRule, noOptions } from "../define.ts";
import { paramOf } from "./_params.ts";

export const contradicted = defineRule({
  id: "utm/contradicted",
  summary: "A column of the export says another UTM value than the clicked link.",
  why: "The link is what is clicked: whoever reads the column believes in values that analytics never sees.",
  severity: "hold",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    for (const { key, value } of click.overruled) {
      const clicked = paramOf(click, key.slice("utm_".length))?.value;
      if (clicked === undefined || slug(clicked) === slug(value)) continue;
      yield {
        at: `column.${key}`,
        message: `the column for ${key} and the clicked link contradict each other`,
        found: value,
        expected: clicked,
      };
    }
  },
  examples: [
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?utm_source=facebook",
          utm_source: "instagram",
        },
      ],
      finds: [{ found: "instagram", expected: "facebook", header: "utm_source" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?utm_source=facebook&utm_medium=paid_social",
          utm_source: "Facebook",
          utm_medium: "paid social",
        },
        { Campaign: "summer", "Landing page": "https://example.com/", utm_source: "facebook" },
      ],
      finds: [],
    },
  ],
});
