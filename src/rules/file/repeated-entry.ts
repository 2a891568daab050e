import { defineReadingRule } from "../define.ts";

const text = "Campaign,Daily budget\nspring,100.00\nsummer,50.00\n";

export const repeatedEntry = defineReadingRule({
  id: "file/repeated-entry",
  summary: "Two files of one run carry settings of the same campaigns, ad groups or ads.",
  why: "One of the files is probably an older export, or a copy: whoever uploads both may launch the one that nobody meant.",
  mend: "See which of the files is the one that will be uploaded, and check that one alone.",
  severity: "note",
  examples: [
    {
      text,
      beside: "Campaign,Daily budget\nsummer,50.00\nwinter,20.00\n",
      finds: [
        {
          found: "summer, in beside.csv and export.csv",
          expected: "one file for each; both were checked, and a budget counts once",
          count: 1,
        },
      ],
    },
    { text, beside: "Campaign,Daily budget\nautumn,50.00\n", finds: [] },
    { text, beside: "Campaign,Start date\nsummer,2026-12-01\n", finds: [] },
    { text, beside: "Campaign,Ad,Landing page\nsummer,a,https://example.com/\n", finds: [] },
  ],
});
