import { exampleLog } from "../decisions/example-log.ts";
import type { Example } from "../model/example.ts";
import type { Report } from "../model/report.ts";
import { emptyPolicy } from "../policy/empty.ts";
import { loadPolicy } from "../policy/load.ts";
import { judgeTexts, textSource, toCsv } from "./in-memory.ts";

/** The day that examples without one of their own are written for. */
export const exampleDay = "2026-11-21";

/** What is really said of a rule's example, by the rule and by all others. */
export async function judgeExample(example: Omit<Example, "finds">): Promise<Report> {
  const { policy, rows, text, beside, past, today } = example;
  const yaml = policy === undefined || /^version:/m.test(policy) ? policy : `version: 1\n${policy}`;
  return judgeTexts({
    policy: yaml === undefined ? emptyPolicy() : await loadPolicy("launchgate.yaml", async () => yaml),
    exports: [
      textSource("export.csv", text ?? toCsv(rows ?? [])),
      ...(beside === undefined ? [] : [textSource("beside.csv", beside)]),
    ],
    history: past === undefined ? [] : [textSource("past.csv", toCsv(past))],
    log: exampleLog(example),
    today: today ?? exampleDay,
    allowEmpty: true,
  });
}
