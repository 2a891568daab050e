import { type Active, activate } from "./check/active.ts";
import { isAskedFor } from "./check/ask.ts";
import { type Answers, createAsking, missingReason } from "./check/asking.ts";
import { type CampaignSeen, createCampaigns } from "./check/campaigns.ts";
import { createCoverage } from "./check/coverage.ts";
import { createFindings, type Findings } from "./check/findings.ts";
import { createGroups, type Said } from "./check/groups.ts";
import { judgeCoverage } from "./check/not-checkable.ts";
import { createTraces, type Traces } from "./check/traces.ts";
import type { Entry, RowProblem } from "./model/entry.ts";
import type { FieldName } from "./model/field.ts";
import { fieldNames } from "./model/field-labels.ts";
import type { Finding, NotChecked, Severity } from "./model/finding.ts";
import type { Policy } from "./model/policy.ts";
import type { Rule } from "./model/rule.ts";
import type { Day } from "./values/date.ts";

export interface Checked {
  readonly findings: readonly Omit<Finding, "atRisk">[];
  readonly campaigns: readonly CampaignSeen[];
  readonly notChecked: readonly NotChecked[];
  /** How often a rule was asked about a setting, or about anything that the policy asks for. */
  readonly asked: number;
  /** Per campaign, what the rules read of it: equal traces mean an unchanged campaign. */
  readonly traces: Traces | undefined;
  /** How the policy grades a rule that is about no entry. */
  readonly severityOf: (rule: string) => Severity | "off";
}

export interface Checker {
  add(entry: Entry): void;
  addProblem(file: string, problem: RowProblem): void;
  /** The formats of the files, for what the team knows they cannot answer. */
  finish(formats: ReadonlyMap<string, string>): Checked;
}

/** Entries × rules → findings. `traces`: gathers what the rules read of each campaign, for a comparison with a run before. */
export function createChecker(rules: readonly Rule[], policy: Policy, today: Day, traced: boolean): Checker {
  const active = activate(rules, policy);
  const answers = { findings: createFindings(), coverage: createCoverage(), groups: createGroups() };
  const { findings, coverage, groups } = answers;
  const campaigns = createCampaigns(today, policy);
  const traces = traced ? createTraces(active, today) : undefined;
  const waiting = createWaiting();
  const severityOf = severities(rules, active);
  const ofFile = (rule: string) => severityOf(rule, undefined);
  const stops = (rule: string, entry: Entry) => ["block", "hold"].includes(severityOf(rule, entry));
  const ask = createAsking(active, policy, today, answers, stops);
  return {
    add(entry) {
      const inScope = isInScope(entry, policy);
      campaigns.add(entry, inScope);
      traces?.add(entry);
      if (!inScope) return;
      sayUnreadable(entry, severityOf, findings);
      for (const name of leftElsewhere(entry)) coverage.addElsewhere(entry.file, name);
      waiting.add(entry, ask.of(entry, false));
    },
    addProblem(file, problem) {
      const severity = ofFile(problem.rule);
      if (severity !== "off") findings.ofRow(severity, file, problem);
    },
    finish(formats) {
      for (const entry of waiting.alone()) ask.of(entry, true);
      for (const said of groups.said()) keepSaid(said, answers);
      const notChecked = judgeCoverage(coverage.list(), policy, formats, ofFile, findings);
      return {
        findings: findings.list(),
        campaigns: campaigns.list(),
        notChecked,
        asked: ask.count(),
        traces,
        severityOf: ofFile,
      };
    },
  };
}

/** Cells that hold something nobody can read. The row's own status is part of the effective one and said once. */
function sayUnreadable(entry: Entry, severityOf: SeverityOf, findings: Findings): void {
  for (const at of fieldNames) {
    const field = entry.fields[at];
    if (field.state !== "unreadable" || at === "status.own") continue;
    const { trouble } = field;
    const severity = severityOf(trouble.rule, entry);
    if (severity !== "off") findings.ofEntry(trouble.rule, severity, entry, { at, ...trouble });
  }
}

function keepSaid(said: Said, { findings, coverage }: Answers): void {
  const { rule, outcome, entries } = said;
  if (!("missing" in outcome)) findings.ofGroup(said, outcome);
  else
    [...entries.values()]
      .flat()
      .forEach(coverage.counting(rule.id, outcome.missing, missingReason, isAskedFor(rule)));
}

type SeverityOf = (rule: string, entry: Entry | undefined) => Severity | "off";

function severities(rules: readonly Rule[], active: readonly Active[]): SeverityOf {
  const known = new Map(active.map((each) => [each.rule.id, each]));
  return (id, entry) => {
    const rule = known.get(id);
    // A rule that nobody switched off and nobody listed is a bug: then the trouble stops the launch.
    if (!rule) return rules.some((each) => each.id === id) ? "off" : "block";
    return rule.settingOf(entry?.fields).severity;
  };
}

/** Campaigns and ad groups that leave something to their children: where none of these is about to launch, nobody else says it. */
function createWaiting() {
  const entries = new Map<string, Entry>();
  const parents = new Set<string>();
  return {
    add(entry: Entry, waits: boolean): void {
      const { campaign, adGroup } = entry.keys;
      if (entry.level !== "campaign") parents.add(campaign);
      if (entry.level === "ad") parents.add(adGroup);
      else if (waits) entries.set(entry.keys[entry.level], entry);
    },
    alone: (): Entry[] => [...entries].flatMap(([key, entry]) => (parents.has(key) ? [] : [entry])),
  };
}

function leftElsewhere({ fields }: Entry): readonly FieldName[] {
  return mayBeElsewhere.filter((name) => {
    const field = fields[name];
    return field.state === "absent" && field.why === "elsewhere";
  });
}

const mayBeElsewhere = ["budget", "flight.start", "flight.end"] as const;

/** What is paused or a draft may be about to launch; what is removed or over is counted and left alone. */
function isInScope({ fields }: Entry, policy: Policy): boolean {
  return (
    fields.status.state !== "value" ||
    fields.status.value === undefined ||
    policy.scope.includes(fields.status.value)
  );
}
