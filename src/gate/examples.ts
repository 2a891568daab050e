import { exampleLog } from "../decisions/example-log.ts";
import type { NamedLog } from "../decisions/log.ts";
import type { Example } from "../model/example.ts";
import type { Report } from "../model/report.ts";
import { emptyPolicy } from "../policy/empty.ts";
import { loadPolicy } from "../policy/load.ts";
import { judgeTexts, textSource, toCsv } from "./in-memory.ts";

/** The day that examples without one of their own are written for. */
export const exampleDay = "2026-11-21";

/** A log, a past export and a plan that no example can write down; whether findings know their cells. */
interface More {
  readonly log?: NamedLog | undefined;
  readonly past?: string | undefined;
  readonly plan?: string | undefined;
  readonly cells?: boolean | undefined;
}

/** What is really said of a rule's example, by the rule and by all others. */
export async function judgeExample(example: Omit<Example, "finds">, more: More = {}): Promise<Report> {
  const { policy, rows, text, beside, today } = example;
  const yaml = policy === undefined || /^version:/m.test(policy) ? policy : `version: 1\n${policy}`;
  const past = more.past ?? (example.past && toCsv(example.past));
  const plan = more.plan ?? (example.plan && toCsv(example.plan));
  return judgeTexts({
    policy: yaml === undefined ? emptyPolicy() : await loadPolicy("launchgate.yaml", async () => yaml),
    exports: [
      textSource("export.csv", text ?? toCsv(rows ?? [])),
      ...(beside === undefined ? [] : [textSource("beside.csv", beside)]),
    ],
    log: more.log ?? exampleLog(example),
    history: past === undefined ? [] : [textSource("past.csv", past)],
    plans: plan === undefined ? [] : [textSource("plan.csv", plan)],
    today: today ?? exampleDay,
    allowEmpty: true,
    cells: more.cells,
  });
}
