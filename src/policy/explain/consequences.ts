import { type Severity, severities } from "../../model/finding.ts";
import type { Policy, SectionName } from "../../model/policy.ts";
import type { Rule } from "../../model/rule.ts";
import { rules } from "../../rules/index.ts";
import { oneOf } from "../../values/text.ts";

/** What comes of breaking a section, as this policy grades its rules: `blocked (utm/missing), held (utm/unmapped-platform)`. */
export function consequencesOf(section: SectionName, policy: Policy): string | undefined {
  const asked = rules.filter((rule) => rule.policy.some((name) => name === section) && isAsked(rule, policy));
  const parts = [...severities, "off" as const].flatMap((severity) => {
    const ids = asked.filter((rule) => gradeOf(rule, policy) === severity).map(({ id }) => id);
    return ids.length > 0 ? [`${words[severity]} (${ids.join(", ")})`] : [];
  });
  return parts.length === 0 ? undefined : `what breaks this is ${oneOf(parts)}`;
}

const words = {
  block: "blocked",
  hold: "held",
  note: "only noted",
  off: "let through, since the rule is switched off",
} as const satisfies Record<Severity | "off", string>;

/** For campaigns that no setting speaks of in particular. */
function gradeOf({ id, severity }: Rule, { rules: settings }: Policy): Severity | "off" {
  const general = settings.get(id)?.find((setting) => Object.keys(setting.for).length === 0);
  return general?.severity ?? severity;
}

function isAsked(rule: Rule, { sections, rates }: Policy): boolean {
  if (rule.kind === "reading" || !rule.asked) return true;
  return rule.asked({ policy: sections, options: rule.options.parse({}), today: "2000-01-01", rates });
}
