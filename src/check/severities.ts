import type { Entry } from "../model/entry.ts";
import type { Severity } from "../model/finding.ts";
import type { Rule } from "../model/rule.ts";
import type { Active } from "./active.ts";

/** How the policy grades a rule: for an entry, or for what is about none. */
export type SeverityOf = (rule: string, entry?: Entry) => Severity | "off";

export function severities(rules: readonly Rule[], active: readonly Active[]): SeverityOf {
  const known = new Map(active.map((each) => [each.rule.id, each]));
  return (id, entry) => {
    const rule = known.get(id);
    // A rule that nobody switched off and nobody listed is a bug: then the trouble stops the launch.
    if (!rule) return rules.some((each) => each.id === id) ? "off" : "block";
    return rule.settingOf(entry?.fields).severity;
  };
}
