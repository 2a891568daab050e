import { defineReadingRule } from "../define.ts";

const past = [
  { Campaign: "spring", "Daily budget": "100", "End date": "2026-12-31", Countries: "DE", Notes: "x" },
];

export const columnsChanged = defineReadingRule({
  id: "file/columns-changed",
  summary: "A column that something was read from in the last export is not there, and no other says it.",
  why: "A column that is renamed or left out takes its checks with it: a cap that judged the budget yesterday is silent today, and nothing else has changed.",
  severity: "hold",
  policy: ["history"],
  examples: [
    {
      past,
      rows: [{ Campaign: "spring", "Daily cash": "100", "End date": "2026-12-31", Countries: "DE" }],
      finds: [
        {
          found: "no column Daily budget, and a new one: Daily cash",
          expected: 'Daily budget; or, if Daily cash is it now, columns: { budget.daily: "Daily cash" }',
          count: 1,
        },
      ],
    },
    {
      past,
      rows: [{ Campaign: "spring", "Daily budget": "100", "End date": "2026-12-31" }],
      finds: [{ found: "no column Countries", expected: "Countries" }],
    },
    {
      past,
      rows: [{ Campaign: "spring", "Budget per day": "100", "End date": "2026-12-31", Country: "DE" }],
      finds: [],
    },
    { rows: [{ Campaign: "spring" }], finds: [] },
  ],
});
