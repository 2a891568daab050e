import { defineReadingRule } from "../define.ts";

export const unreadable = defineReadingRule({
  id: "budget/unreadable",
  summary: "A budget cannot be read as one amount in one currency.",
  why: "1.500 is one and a half or fifteen hundred, depending on who wrote it: a guess is wrong by a factor of a thousand, and an amount left out breaks no cap.",
  severity: "block",
  examples: [
    {
      rows: [{ Campaign: "spring", "Daily budget": "1.500" }],
      finds: [
        {
          found: "1.500",
          expected:
            '1,500.00 or 1.50? Say so in the policy: written: { numbers: "1,234.56" } or { numbers: "1.234,56" }',
        },
      ],
    },
    {
      rows: [{ Campaign: "spring", "Daily budget": "abc" }],
      finds: [{ found: "abc", expected: "an amount such as 1500 or 1500.00" }],
    },
    {
      rows: [
        { Campaign: "spring", "Daily budget": "100.00", Currency: "EUR" },
        { Campaign: "summer", "Daily budget": "100.00", Currency: "" },
      ],
      finds: [{ found: "100.00", expected: 'a currency under "Currency"' }],
    },
    {
      rows: [{ Campaign: "spring", "Daily budget": "£100.00", Currency: "EUR" }],
      finds: [{ found: "£100.00", expected: "an amount in EUR" }],
    },
    {
      rows: [{ Campaign: "spring", "Daily budget": "100.50", Currency: "JPY" }],
      finds: [{ found: "100.50", expected: "an amount in whole minor units" }],
    },
    {
      rows: [{ Campaign: "spring", "Daily budget": "40.000", Currency: "JPY" }],
      finds: [{ found: "40.000" }],
    },
    { rows: [{ Campaign: "spring", "Daily budget": "40,000", Currency: "JPY" }], finds: [] },
    { rows: [{ Campaign: "spring", "Daily budget": "1500.00" }], finds: [] },
    { rows: [{ Campaign: "spring", "Daily budget": "€1,500.00", Currency: "EUR" }], finds: [] },
    {
      policy: 'written: { numbers: "1.234,56" }',
      rows: [{ Campaign: "spring", "Daily budget": "1.500" }],
      finds: [],
    },
  ],
});
