import { type FieldName, fieldLabels } from "../model/field.ts";
import type { NotChecked, Severity } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import type { Findings } from "./findings.ts";

/** What the policy asks for and a file cannot answer holds the report, once per file and check; the rest is only counted. */
export function judgeCoverage(
  list: readonly NotChecked[],
  policy: Policy,
  formats: ReadonlyMap<string, string>,
  severity: Severity | "off",
  findings: Findings,
): NotChecked[] {
  const judged = list.map((each) => ({ ...each, asked: each.asked && !isKnown(each, policy, formats) }));
  if (severity === "off") return judged;
  for (const { rule, file, missing, asked, entries } of judged) {
    if (!asked) continue;
    findings.ofFile(
      "file/not-checkable",
      severity,
      file,
      {
        message: `${rule} could not be checked: the export does not say the ${missing.map(labelOf).join(", ")} (empty everywhere, or not selected in the export)`,
        found: rule,
        expected: `a column for ${missing.map(labelOf).join(", ")}; or, if the team knows: coverage: { ${formats.get(file ?? "") ?? "generic"}: [${rule.split("/")[0]}] }`,
      },
      entries,
    );
  }
  for (const { check, reason, holds } of policy.unanswered) {
    if (holds)
      findings.ofFile(
        "policy/not-run",
        "hold",
        undefined,
        { message: `${check} was not run: ${reason}`, found: check, expected: undefined },
        1,
      );
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

function isKnown({ rule, file }: NotChecked, policy: Policy, formats: ReadonlyMap<string, string>): boolean {
  const known = policy.coverage.get(formats.get(file ?? "") ?? "") ?? [];
  return known.some((name) => name === rule || name === rule.split("/")[0]);
}

function labelOf(name: string): string {
  return name in fieldLabels ? fieldLabels[name as FieldName] : name;
}
