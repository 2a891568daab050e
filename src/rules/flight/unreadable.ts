import { defineReadingRule } from "../define.ts";

export const unreadable = defineReadingRule({
  id: "flight/unreadable",
  summary: "A start or end date cannot be read as one day.",
  why: "03/04/2026 is March or April, depending on who wrote it: a guess launches a campaign a month early or late, and its spend counts in the wrong month.",
  severity: "block",
  examples: [
    {
      rows: [{ Campaign: "spring", Start: "03/04/2026" }],
      finds: [
        {
          found: "03/04/2026",
          expected:
            "day or month first? Say so in the policy: written: { dates: DD/MM/YYYY } or { dates: MM/DD/YYYY }",
        },
      ],
    },
    {
      rows: [{ Campaign: "spring", End: "end of June" }],
      finds: [{ found: "end of June", expected: "a date such as 2026-11-24" }],
    },
    {
      rows: [{ Campaign: "spring", Start: "46357" }],
      finds: [
        {
          found: "46357",
          expected: "a date: format the column as dates, and save the file again",
          fix: "2026-12-01",
        },
      ],
    },
    { rows: [{ Campaign: "spring", End: "2026-02-30" }], finds: [{ found: "2026-02-30" }] },
    { rows: [{ Campaign: "spring", Start: "2026-11-24" }], finds: [] },
    { rows: [{ Campaign: "spring", Start: "24.11.2026" }], finds: [] },
    { rows: [{ Campaign: "spring", Start: "11/24/2026" }], finds: [] },
    { rows: [{ Campaign: "spring", Start: "24.11.26" }], finds: [] },
    {
      policy: "written: { dates: DD/MM/YYYY }",
      rows: [{ Campaign: "spring", Start: "03/04/2026" }],
      finds: [],
    },
  ],
});
