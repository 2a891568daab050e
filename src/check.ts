import { activate } from "./check/active.ts";
import { type Answers, createAnswers } from "./check/answers.ts";
import { isAskedFor } from "./check/ask.ts";
import { createAsking, missingReason } from "./check/asking.ts";
import { type CampaignSeen, createCampaigns } from "./check/campaigns.ts";
import type { Elsewhere } from "./check/coverage.ts";
import type { Findings } from "./check/findings.ts";
import type { Said } from "./check/groups.ts";
import { judgeCoverage } from "./check/not-checkable.ts";
import { type SeverityOf, severities } from "./check/severities.ts";
import { createTraces, type Traces } from "./check/traces.ts";
import { createUnselected } from "./check/unselected.ts";
import { createWaiting } from "./check/waiting.ts";
import type { Entry, RowProblem } from "./model/entry.ts";
import type { FieldName } from "./model/field.ts";
import { fieldNames } from "./model/field-labels.ts";
import type { Finding, NotChecked } from "./model/finding.ts";
import type { Policy } from "./model/policy.ts";
import type { Trouble } from "./model/report.ts";
import type { Rule } from "./model/rule.ts";
import type { Day } from "./values/date.ts";
import type { Money } from "./values/money.ts";

export interface Checked {
  readonly findings: readonly Omit<Finding, "atRisk">[];
  readonly campaigns: readonly CampaignSeen[];
  /** What campaigns, by their keys, plan to spend together. */
  readonly spendOf: (campaigns: readonly string[]) => readonly Money[];
  readonly notChecked: readonly NotChecked[];
  /** Rules that had no answer: the run is no verdict. */
  readonly failures: readonly Trouble[];
  /** How often a rule was asked about a setting, or about anything that the policy asks for. */
  readonly asked: number;
  /** Per campaign, what the rules read of it: equal traces mean an unchanged campaign. */
  readonly traces: Traces | undefined;
  /** How the policy grades a rule that is about no entry. */
  readonly severityOf: SeverityOf;
}

export interface Checker {
  add(entry: Entry): void;
  addProblem(file: string, problem: RowProblem): void;
  /** The formats of the files, for what the team knows they cannot answer. */
  finish(formats: ReadonlyMap<string, string>): Checked;
}

/** What is gathered beside the findings: what the rules read of each campaign, for a comparison with a run before; and every cell that a finding stands in. */
export interface Gather {
  readonly traces: boolean;
  readonly cells: boolean;
}

/** Entries × rules → findings. */
export function createChecker(rules: readonly Rule[], policy: Policy, today: Day, gather: Gather): Checker {
  const active = activate(rules, policy);
  const answers = createAnswers(rules, gather.cells);
  const { add: addCampaign, list: campaigns, spendOf } = createCampaigns(today, policy);
  const traces = gather.traces ? createTraces(active, today) : undefined;
  const waiting = createWaiting();
  const unselected = createUnselected(policy.selected);
  const severityOf = severities(rules, active);
  const stops = (rule: string, entry: Entry) => ["block", "hold"].includes(severityOf(rule, entry));
  const ask = createAsking(active, policy, today, answers, stops);
  return {
    add(entry) {
      const inScope = isInScope(entry, policy);
      addCampaign(entry, inScope);
      traces?.add(entry);
      if (!inScope) return;
      unselected.add(entry);
      readCells(entry, severityOf, answers);
      waiting.add(entry, ask.of(entry, false));
    },
    addProblem(file, problem) {
      sayOfRow(file, problem, severityOf, answers);
    },
    finish(formats) {
      for (const entry of waiting.alone()) ask.of(entry, true);
      for (const said of answers.groups.said()) keepSaid(said, answers);
      const notChecked = judgeCoverage(answers, policy, formats, severityOf);
      return {
        findings: answers.findings.list(),
        notChecked: [...notChecked, ...unselected.list()],
        failures: answers.failures.list(),
        campaigns: campaigns(),
        spendOf,
        asked: ask.count(),
        traces,
        severityOf,
      };
    },
  };
}

function sayOfRow(file: string, problem: RowProblem, severityOf: SeverityOf, { findings }: Answers): void {
  const severity = severityOf(problem.rule);
  if (severity !== "off") findings.ofRow(severity, file, problem);
}

/** What cells say that is no answer: nobody can read them, or they leave it to rows elsewhere. */
function readCells(entry: Entry, severityOf: SeverityOf, { findings, coverage }: Answers): void {
  sayUnreadable(entry, severityOf, findings);
  for (const [name, why] of leftElsewhere(entry)) coverage.addElsewhere(entry.file, name, why);
}

/** Cells that hold something nobody can read. The row's own status is part of the effective one and said once. */
function sayUnreadable(entry: Entry, severityOf: SeverityOf, findings: Findings): void {
  for (const at of fieldNames) {
    const field = entry.fields[at];
    if (field.state !== "unreadable" || at.startsWith("status.")) continue;
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

function leftElsewhere({ fields }: Entry): (readonly [FieldName, Elsewhere])[] {
  return mayBeElsewhere.flatMap((name) => {
    const field = fields[name];
    const isLeft = field.state === "absent" && (field.why === "elsewhere" || field.why === "parent");
    return isLeft ? [[name, field.why]] : [];
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
