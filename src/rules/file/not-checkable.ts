import { defineReadingRule } from "../define.ts";

const policy = "tracking:\n  meta: { pixel: required }";

export const notCheckable = defineReadingRule({
  id: "file/not-checkable",
  summary: "The policy asks for a check that the export cannot answer.",
  why: "A column that is not there proves nothing: a gate that takes it for clean clears exactly what nobody looked at.",
  mend: "Select the missing column when you export (launchgate fields shows what an export has), or check the file that has it in the same run. Where the platform does not export it at all, and the team knows, say so in the policy under coverage:.",
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
