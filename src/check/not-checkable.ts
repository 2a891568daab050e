import { formats } from "../exports/index.ts";
import { labelOf } from "../model/field.ts";
import type { NotChecked, Severity } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import { remember } from "../values/memo.ts";
import { plural } from "../values/text.ts";
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
  for (const lack of lacks(judged)) sayUnanswered(lack, format(lack.file), severityOf, findings);
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

/** What one check, a family of rules, lacks in one file. */
interface Lack {
  readonly family: string;
  readonly file: string | undefined;
  readonly rules: Set<string>;
  readonly missing: Set<string>;
  readonly reasons: Set<string>;
  entries: number;
}

function lacks(list: readonly NotChecked[]): Iterable<Lack> {
  const found = new Map<string, Lack>();
  for (const { rule, file, missing, reason, asked, entries } of list) {
    if (!asked) continue;
    const family = familyOf(rule);
    const lack = remember(found, JSON.stringify([family, file]), () => ({
      family,
      file,
      rules: new Set(),
      missing: new Set(),
      reasons: new Set(),
      entries: 0,
    }));
    lack.rules.add(rule);
    lack.reasons.add(reason);
    for (const each of missing) lack.missing.add(labelOf(each));
    lack.entries = Math.max(lack.entries, entries);
  }
  return found.values();
}

function sayUnanswered(
  { family, file, rules, missing, reasons, entries }: Lack,
  format: string,
  severityOf: SeverityOf,
  findings: Findings,
): void {
  const severity = severityOf("file/not-checkable");
  if (severity === "off") return;
  const columns = [...missing].join(", ");
  const how = formats.find(({ id }) => id === format)?.howToExport;
  const problem = {
    message: `${family} was not checked in ${plural(entries, "row")}: ${[...reasons].join("; ")} (${columns})`,
    found: [...rules].sort().join(", "),
    expected: `a column for ${columns}, which is empty everywhere or was not selected in the export${how === undefined ? "" : ` (${how})`}; if the team knows that, coverage: { ${format}: [${family}] } in the policy`,
  };
  findings.ofFile("file/not-checkable", severity, file, problem, entries);
}

function sayNotRun(check: string, reason: string, severityOf: SeverityOf, findings: Findings): void {
  const severity = severityOf("policy/not-run");
  if (severity === "off") return;
  const problem = { message: `${check} was not run: ${reason}`, found: check, expected: undefined };
  findings.ofFile("policy/not-run", severity, undefined, problem, 1);
}

function isKnown({ rule, file }: NotChecked, policy: Policy, formats: ReadonlyMap<string, string>): boolean {
  const known = policy.coverage.get(formats.get(file ?? "") ?? "") ?? [];
  return known.some((name) => name === rule || name === familyOf(rule));
}

function familyOf(rule: string): string {
  return rule.split("/")[0] ?? rule;
}
