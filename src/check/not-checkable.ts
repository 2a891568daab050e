import { type FieldName, fieldLabels } from "../model/field.ts";
import type { NotChecked, Severity } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import type { Findings } from "./findings.ts";

type SeverityOf = (rule: string) => Severity | "off";

/** What the policy asks for and a file cannot answer holds the report, once per file and check; the rest is only counted. */
export function judgeCoverage(
  list: readonly NotChecked[],
  policy: Policy,
  formats: ReadonlyMap<string, string>,
  severityOf: SeverityOf,
  findings: Findings,
): NotChecked[] {
  const judged = list.map((each) => ({ ...each, asked: each.asked && !isKnown(each, policy, formats) }));
  const format = (file: string | undefined) => formats.get(file ?? "") ?? "generic";
  for (const each of byCheck(judged)) sayUnanswered(each, format(each.file), severityOf, findings);
  for (const { check, reason, holds } of policy.unanswered) {
    if (holds) sayNotRun(check, reason, severityOf, findings);
  }
  return [
    ...judged,
    ...policy.unanswered.map(({ check, reason, holds }) => ({
      rule: check,
      file: undefined,
      missing: [],
      reason,
      asked: holds,
      entries: 0,
    })),
  ];
}

function sayUnanswered(
  { rule, file, missing, reason, entries }: NotChecked,
  format: string,
  severityOf: SeverityOf,
  findings: Findings,
): void {
  const severity = severityOf("file/not-checkable");
  if (severity === "off") return;
  const columns = missing.map(labelOf).join(", ");
  const problem = {
    message: `${rule} was not checked: ${reason} (${columns})`,
    found: rule,
    expected: `a column for ${columns}, which is empty everywhere or was not selected in the export; if the team knows that, coverage: { ${format}: [${rule.split("/")[0]}] } in the policy`,
  };
  findings.ofFile("file/not-checkable", severity, file, problem, entries);
}

function sayNotRun(check: string, reason: string, severityOf: SeverityOf, findings: Findings): void {
  const severity = severityOf("policy/not-run");
  if (severity === "off") return;
  const problem = { message: `${check} was not run: ${reason}`, found: check, expected: undefined };
  findings.ofFile("policy/not-run", severity, undefined, problem, 1);
}

/** One per file and check, whatever the reasons. */
function byCheck(list: readonly NotChecked[]): NotChecked[] {
  const merged = new Map<string, NotChecked>();
  for (const each of list) {
    if (!each.asked) continue;
    const key = JSON.stringify([each.rule, each.file]);
    const known = merged.get(key);
    const missing = [...new Set([...(known?.missing ?? []), ...each.missing])];
    merged.set(key, { ...(known ?? each), missing, entries: (known?.entries ?? 0) + each.entries });
  }
  return [...merged.values()];
}

function isKnown({ rule, file }: NotChecked, policy: Policy, formats: ReadonlyMap<string, string>): boolean {
  const known = policy.coverage.get(formats.get(file ?? "") ?? "") ?? [];
  return known.some((name) => name === rule || name === rule.split("/")[0]);
}

/** `tracking.pixel` is called what the team calls it: pixel. */
function labelOf(name: string): string {
  return name in fieldLabels ? fieldLabels[name as FieldName] : name.slice(name.indexOf(".") + 1);
}
