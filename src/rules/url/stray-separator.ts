import { macroShape } from "../../facts/name-macros.ts";
import { defineRule, noOptions } from "../define.ts";

export const straySeparator = defineRule({
  id: "url/stray-separator",
  summary: "An ampersand of the clicked link joins nothing: it is doubled, or follows the question mark.",
  why: "Browsers forgive it; some tag managers and redirects do not, and it shows that a parameter was lost when the link was built.",
  severity: "note",
  reads: ["click"],
  policy: [],
  options: noOptions,
  *check({ click }) {
    for (const part of ["landing", "template", "suffix", "tags"] as const) {
      const text = click.texts[part]?.replace(macroShape, (macro) => "m".repeat(macro.length));
      const [found] = /(?<=.)(?:&{2,}|\?&+)(?!amp;)(?=[^&#])/i.exec(text ?? "") ?? [];
      if (found === undefined) continue;
      const [fix = "&"] = found;
      yield {
        at: `click.${part}`,
        message: "an & joins nothing",
        found,
        expected: fix,
        fix,
        safe: true,
      };
    }
  },
  examples: [
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=a&&utm_medium=b" }],
      finds: [{ found: "&&", fix: "&" }],
    },
    {
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?&utm_source=a" }],
      finds: [{ found: "?&", fix: "?" }],
    },
    {
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?utm_source=a&",
          "URL tags": "utm_medium={keyword:a&&b}&utm_campaign=c&",
        },
      ],
      finds: [],
    },
  ],
});
