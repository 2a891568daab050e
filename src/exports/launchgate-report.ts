import type { ExportFormat } from "./format.ts";

/** What `-f json` writes, which stands beside the exports where somebody wrote it there: its campaigns are no export. */
export const launchgateReport: ExportFormat = {
  id: "launchgate-report",
  label: "a report of launchgate",
  exactMarks: true,
  marks: [["verdict"], ["policy"], ["atRiskOther"], ["atRisk", "atRisk.amount"], ["channel"]],
  refusal: "leave it out, or write it elsewhere with -o; give the exports alone",
  synonyms: {},
};
