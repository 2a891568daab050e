import type { Entry } from "../model/entry.ts";
import type { Severity } from "../model/finding.ts";
import type { Policy, SectionName } from "../model/policy.ts";
import type { Context, Outcome, Rule } from "../model/rule.ts";
import type { Day } from "../values/date.ts";
import { remember } from "../values/memo.ts";
import { type Active, createSections, type Sections } from "./active.ts";
import { answer, named, question } from "./ask.ts";
import type { Coverage } from "./coverage.ts";
import type { Findings } from "./findings.ts";
import type { Groups } from "./groups.ts";

/** Where answers go. */
export interface Answers {
  readonly findings: Findings;
  readonly coverage: Coverage;
  readonly groups: Groups;
}

/** Asks a rule of an entry, once per distinct combination of what it reads; its answers are remembered. */
export function createAsking(
  policy: Policy,
  today: Day,
  { findings, coverage, groups }: Answers,
  /** Whether trouble of a rule stops an entry anyhow: then nothing passes that could not be judged. */
  stops: (rule: string, entry: Entry) => boolean,
) {
  const sectionsOf = createSections(policy);
  const answers = new Map<string, readonly Outcome[]>();

  const contextOf = (clauses: Sections["policy"], options: unknown): Context<SectionName, unknown> => ({
    policy: clauses as Context<SectionName, unknown>["policy"],
    options,
    today,
    rates: policy.rates,
  });

  const keep = (rule: Rule, severity: Severity, entry: Entry, outcome: Outcome): void => {
    if ("missing" in outcome)
      coverage.add(rule.id, entry.file, outcome.missing, missingReason, rule.policy.length > 0);
    else findings.ofEntry(rule.id, severity, entry, outcome);
  };

  /** `alone`: no child is about to launch, so what its children say of an entry is not said. True where they are to be waited for. */
  return (active: Active, index: number, entry: Entry, alone: boolean): boolean => {
    const { rule } = active;
    const setting = active.settingOf(entry.fields);
    if (setting.severity === "off" || rule.kind === "reading") return false;
    const sections = sectionsOf(active.sections, entry.fields);
    if (
      sections.unknown.length > 0 &&
      rule.policy.length > 0 &&
      asked(rule, contextOf(sections.perhaps, setting.options))
    )
      coverage.add(rule.id, entry.file, sections.unknown, unknownReason, true);
    const context = contextOf(sections.policy, setting.options);
    if (!asked(rule, context)) return false;
    const ask = question(active, entry, alone);
    if (ask.kind === "below") return true;
    if (ask.kind === "silent") return false;
    if (ask.kind === "unreadable") {
      if (!stops(ask.rule, entry))
        coverage.add(rule.id, entry.file, [ask.name], unreadableReason, rule.policy.length > 0);
      return false;
    }
    if (ask.kind === "missing") {
      coverage.add(rule.id, entry.file, ask.missing, missingReason, rule.policy.length > 0);
      return false;
    }
    const key = `${index}|${ask.key}|${sections.id}|${setting.id}`;
    if (rule.kind === "group") groups.add(rule, setting.severity, entry, key, ask.fields, context);
    else
      for (const outcome of remember(answers, key, () => answer(rule, ask.fields, context)))
        keep(rule, setting.severity, entry, outcome);
    return false;
  };
}

export const missingReason = "the export does not carry what it reads";
const unreadableReason = "it cannot be read, and the policy lets that pass";
const unknownReason = "the export does not say which rows the policy means";

function asked(rule: Rule, context: Context<SectionName, unknown>): boolean {
  if (rule.kind === "reading" || rule.policy.length === 0) return true;
  if (rule.policy.every((name) => context.policy[name].length === 0)) return false;
  return rule.asked === undefined || named(rule, () => rule.asked?.(context) ?? true);
}
