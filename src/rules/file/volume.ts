import { z } from "zod";
import { defineReadingRule } from "../define.ts";

export const volumeOptions = z.strictObject({
  percent: z
    .int()
    .min(1)
    .max(100)
    .default(50)
    .describe("speak where an export has this many percent fewer rows than usual, or still fewer"),
});

const campaigns = Array.from({ length: 12 }, (_, index) => ({
  Campaign: `campaign_${index}`,
  "Daily budget": "100",
}));

export const volume = defineReadingRule({
  id: "file/volume",
  summary:
    "An export has far fewer rows than past exports with the same campaigns; those of fewer than ten rows are left alone.",
  why: "A filter that was left on, or a download that stopped halfway, leaves campaigns out: what is not in the file is not checked, and launches all the same.",
  severity: "hold",
  policy: ["history"],
  options: volumeOptions,
  examples: [
    {
      past: campaigns,
      rows: campaigns.slice(0, 6),
      finds: [{ found: "6 rows", expected: "about 12 rows", count: 6 }],
    },
    {
      policy: "rules: { file/volume: { percent: 25 } }",
      past: campaigns,
      rows: campaigns.slice(0, 9),
      finds: [{ found: "9 rows" }],
    },
    { past: campaigns, rows: campaigns.slice(0, 7), finds: [] },
    { past: campaigns.slice(0, 9), rows: campaigns.slice(0, 1), finds: [] },
    { past: campaigns, rows: [{ Campaign: "new", "Daily budget": "100" }], finds: [] },
    { rows: campaigns.slice(0, 1), finds: [] },
  ],
});
