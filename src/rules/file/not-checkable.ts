import { defineReadingRule } from "../define.ts";

const policy = "tracking:\n  meta: { pixel: required }";

export const notCheckable = defineReadingRule({
  id: "file/not-checkable",
  summary: "The policy asks for a check that the export cannot answer.",
  why: "A column that is not there proves nothing: a gate that takes it for clean clears exactly what nobody looked at.",
  severity: "hold",
  examples: [
    { policy, rows: [{ Campaign: "spring", Platform: "Meta" }], finds: [{ found: "tracking/missing" }] },
    {
      policy,
      rows: [{ Campaign: "spring", "Pixel ID": "42" }],
      finds: [{ found: "tracking/missing" }],
    },
    { policy, rows: [{ Campaign: "spring", Platform: "Meta", "Pixel ID": "42" }], finds: [] },
    {
      policy: `${policy}\ncoverage: { generic: [tracking] }`,
      rows: [{ Campaign: "spring", Platform: "Meta" }],
      finds: [],
    },
    { policy, rows: [{ Campaign: "spring", Platform: "LinkedIn" }], finds: [] },
  ],
});
