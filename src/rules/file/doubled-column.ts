import { defineReadingRule } from "../define.ts";

export const doubledColumn = defineReadingRule({
  id: "file/doubled-column",
  summary: "Two columns say the same thing, and nobody can tell which one is meant.",
  why: "The gate would check one of them and the platform would take the other.",
  mend: "Leave one of the two columns out of the export, or say in the policy which one counts: columns: { landing: Final URL }.",
  severity: "hold",
  examples: [
    {
      text: "Campaign,Landing page,Final URL\nspring,https://example.com/,https://example.com/b\n",
      finds: [{ found: "Landing page, Final URL" }],
    },
    { text: "Campaign,Currency,currency\nspring,EUR,USD\n", finds: [{ found: "Currency, currency" }] },
    {
      policy: 'columns: { landing: "Final URL" }',
      text: "Campaign,Landing page,Final URL\nspring,https://example.com/,https://example.com/b\n",
      finds: [],
    },
    {
      text: "Campaign,Ad Group,Ad Group,Max CPC\nspring,shoes,boots,1\n",
      finds: [{ found: "Ad Group, Ad Group" }],
    },
    { text: "Campaign,Notes,Notes\nspring,a,b\n", finds: [] },
    { text: "Campaign,Headline,Description\nspring,a,b\n", finds: [] },
  ],
});
