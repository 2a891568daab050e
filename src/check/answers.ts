import type { Rule } from "../model/rule.ts";
import { type Coverage, createCoverage } from "./coverage.ts";
import { createFailures, type Failures } from "./failures.ts";
import { createFindings, type Findings } from "./findings.ts";
import { createGroups, type Groups } from "./groups.ts";

/** Where answers go. */
export interface Answers {
  readonly findings: Findings;
  readonly coverage: Coverage;
  readonly groups: Groups;
  readonly failures: Failures;
}

export function createAnswers(rules: readonly Rule[], withCells: boolean): Answers {
  const heeded = rules.flatMap((rule) => (rule.kind === "group" ? (rule.givesWayTo ?? []) : []));
  return {
    findings: createFindings(new Set(heeded), withCells),
    coverage: createCoverage(),
    groups: createGroups(),
    failures: createFailures(),
  };
}
