import { type Active, activate, createSections, type Sections } from "./check/active.ts";
import { answer, named, question } from "./check/ask.ts";
import { type CampaignSeen, createCampaigns } from "./check/campaigns.ts";
import { createCoverage } from "./check/coverage.ts";
import { createFindings } from "./check/findings.ts";
import { createGroups } from "./check/groups.ts";
import { judgeCoverage } from "./check/not-checkable.ts";
import { createTraces, type Traces } from "./check/traces.ts";
import type { Entry, RowProblem } from "./model/entry.ts";
import { type FieldName, fieldNames, type Trouble } from "./model/field.ts";
import type { Finding, NotChecked, Severity } from "./model/finding.ts";
import type { Policy, SectionName } from "./model/policy.ts";
import type { Context, Outcome, Rule } from "./model/rule.ts";
import type { Day } from "./values/date.ts";
import { remember } from "./values/memo.ts";

export interface Checked {
  readonly findings: readonly Omit<Finding, "atRisk">[];
  readonly campaigns: readonly CampaignSeen[];
  readonly notChecked: readonly NotChecked[];
  /** Per campaign, what the rules read of it: equal traces mean an unchanged campaign. */
  readonly traces: Traces;
}

export interface Checker {
  add(entry: Entry): void;
  addProblem(file: string, problem: RowProblem): void;
  /** The formats of the files, for what the team knows they cannot answer. */
  finish(formats: ReadonlyMap<string, string>): Checked;
}

/** Entries × rules → findings. A rule is asked once per distinct combination of what it reads; its answers are remembered. */
export function createChecker(rules: readonly Rule[], policy: Policy, today: Day): Checker {
  const active = activate(rules, policy);
  const sectionsOf = createSections(policy);
  const findings = createFindings();
  const coverage = createCoverage();
  const campaigns = createCampaigns(today, policy.rates);
  const traces = createTraces(active);
  const groups = createGroups(findings);
  const answers = new Map<string, readonly Outcome[]>();

  const askOne = (rule: Active, index: number, entry: Entry): void => {
    const setting = rule.settingOf(entry.fields);
    if (setting.severity === "off" || rule.rule.kind === "reading") return;
    const sections = sectionsOf(rule.sections, entry.fields);
    if (
      sections.unknown.length > 0 &&
      rule.rule.policy.length > 0 &&
      asked(rule.rule, contextOf(sections.perhaps, setting.options))
    ) {
      coverage.add(rule.rule.id, entry.file, sections.unknown, unknownReason, true);
    }
    const context = contextOf(sections.policy, setting.options);
    if (!asked(rule.rule, context)) return;
    const ask = question(rule, entry);
    if (ask.kind === "silent") return;
    if (ask.kind === "missing") {
      coverage.add(rule.rule.id, entry.file, ask.missing, missingReason, rule.rule.policy.length > 0);
      return;
    }
    const key = `${index}|${ask.key}|${sections.id}|${setting.id}`;
    if (rule.rule.kind === "group") {
      groups.add(rule.rule, setting.severity, entry, key, ask.fields, context);
      return;
    }
    const { rule: asking } = rule;
    const outcomes = remember(answers, key, () => answer(asking, ask.fields, context));
    for (const outcome of outcomes) keep(asking, setting.severity, entry, outcome);
  };

  const keep = (rule: Rule, severity: Severity, entry: Entry, outcome: Outcome): void => {
    if ("missing" in outcome)
      coverage.add(rule.id, entry.file, outcome.missing, missingReason, rule.policy.length > 0);
    else findings.ofEntry(rule.id, severity, entry, outcome);
  };

  const contextOf = (clauses: Sections["policy"], options: unknown): Context<SectionName, unknown> => ({
    policy: clauses as Context<SectionName, unknown>["policy"],
    options,
    today,
    rates: policy.rates,
  });

  const severityOf = (id: string, entry: Entry | undefined): Severity | "off" => {
    const rule = active.find((each) => each.rule.id === id);
    // A rule that nobody switched off and nobody listed is a bug: then the trouble stops the launch.
    if (!rule) return rules.some((each) => each.id === id) ? "off" : "block";
    return rule.settingOf(entry?.fields).severity;
  };

  return {
    add(entry) {
      const inScope = isInScope(entry, policy);
      campaigns.add(entry, inScope);
      traces.add(entry);
      if (!inScope) return;
      for (const { at, trouble } of unreadable(entry)) {
        const severity = severityOf(trouble.rule, entry);
        if (severity !== "off") findings.ofEntry(trouble.rule, severity, entry, { at, ...trouble });
      }
      for (const [index, rule] of active.entries()) askOne(rule, index, entry);
    },
    addProblem(file, problem) {
      const severity = severityOf(problem.rule, undefined);
      if (severity !== "off") findings.ofRow(severity, file, problem);
    },
    finish(formats) {
      groups.finish();
      const ofFile = (id: string) => severityOf(id, undefined);
      const notChecked = judgeCoverage(coverage.list(), policy, formats, ofFile, findings);
      return { findings: findings.list(), campaigns: campaigns.list(), notChecked, traces };
    },
  };
}

const missingReason = "the export does not carry what it reads";
const unknownReason = "the export does not say which rows the policy means";

/** Cells that hold something nobody can read. The row's own status is part of the effective one and said once. */
function* unreadable({ fields }: Entry): Iterable<{ at: FieldName; trouble: Trouble }> {
  for (const at of fieldNames) {
    const field = fields[at];
    if (field.state === "unreadable" && at !== "status.own") yield { at, trouble: field.trouble };
  }
}

function asked(rule: Rule, context: Context<SectionName, unknown>): boolean {
  if (rule.kind === "reading" || rule.policy.length === 0) return true;
  if (rule.policy.every((name) => context.policy[name].length === 0)) return false;
  return rule.asked === undefined || named(rule, () => rule.asked?.(context) ?? true);
}

/** What is paused or a draft may be about to launch; what is removed or over is counted and left alone. */
function isInScope({ fields }: Entry, policy: Policy): boolean {
  return (
    fields.status.state !== "value" ||
    fields.status.value === undefined ||
    policy.scope.includes(fields.status.value)
  );
}
