import { defineRule, noOptions } from "../define.ts";

const policy = "utm:\n  required: [source, medium]";
const columns = { utm_source: "facebook", utm_medium: "paid_social" };

export const onlyInColumn = defineRule({
  id: "utm/only-in-column",
  summary: "UTM values stand in columns of the export, and the link that is clicked is without them.",
  why: "A column is not clicked. If nobody appends it to the link, the campaign runs untagged, and a check of the column alone would have passed it.",
  severity: "hold",
  reads: ["click"],
  policy: ["utm"],
  options: noOptions,
  *check({ click }) {
    const [first] = click.unlinked;
    if (!first) return;
    if (Object.keys(click.texts).length === 0) yield { missing: ["landing"] };
    else
      yield {
        at: `column.${first.key}`,
        message:
          "the link is without the UTM values that stand in columns beside it; they were judged as if appended",
        found: click.unlinked.map(({ key }) => key).join(", "),
        expected: "the link as it will be clicked, with them in it",
        about: "launch",
      };
  },
  examples: [
    {
      policy,
      rows: [
        { Campaign: "spring", "Landing page": "https://example.com/", ...columns },
        { Campaign: "summer", "Landing page": "https://example.com/b", ...columns },
      ],
      finds: [{ found: "utm_source, utm_medium", header: "utm_source", count: 2 }],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/?utm_source=facebook", ...columns }],
      finds: [{ found: "utm_medium", header: "utm_medium" }],
    },
    {
      policy,
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/?utm_source=facebook&utm_medium=paid_social",
          ...columns,
        },
      ],
      finds: [],
    },
    {
      policy,
      rows: [
        {
          Campaign: "spring",
          "Landing page": "https://example.com/",
          "URL tags": "utm_source=facebook&utm_medium=paid_social",
          ...columns,
        },
      ],
      finds: [],
    },
    {
      policy,
      rows: [{ Campaign: "spring", "Landing page": "https://example.com/", utm_source: "" }],
      finds: [],
    },
    { rows: [{ Campaign: "spring", "Landing page": "https://example.com/", ...columns }], finds: [] },
  ],
});
