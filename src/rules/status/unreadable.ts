import { defineReadingRule } from "../define.ts";

export const unreadable = defineReadingRule({
  id: "status/unreadable",
  summary: "A status is a word the gate does not know.",
  why: "Nobody can say whether the campaign is about to launch, runs already or is over, so it is judged as if it launched.",
  severity: "hold",
  examples: [
    {
      rows: [{ Campaign: "spring", Status: "Waiting for Lena" }],
      finds: [
        { found: "Waiting for Lena", expected: "a status such as enabled, paused, draft, ended or removed" },
      ],
    },
    { rows: [{ Campaign: "spring", Status: "Paused" }], finds: [] },
    { rows: [{ Campaign: "spring", Status: "" }], finds: [] },
  ],
});
