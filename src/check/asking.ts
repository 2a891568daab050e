import type { Entry } from "../model/entry.ts";
import type { FieldName } from "../model/field.ts";
import type { Severity } from "../model/finding.ts";
import type { Policy, SectionName } from "../model/policy.ts";
import type { Context, Fields, Outcome, Read, Rule } from "../model/rule.ts";
import type { Day } from "../values/date.ts";
import { remember } from "../values/memo.ts";
import { type Active, createSections, type Sections, type Setting } from "./active.ts";
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

type Asked = Context<SectionName, unknown>;

/** Asks the rules of an entry, each once per distinct combination of what it reads; their answers are remembered. */
export function createAsking(
  active: readonly Active[],
  policy: Policy,
  today: Day,
  answers: Answers,
  /** Whether trouble of a rule stops an entry anyhow: then nothing passes that could not be judged. */
  stops: (rule: string, entry: Entry) => boolean,
) {
  const { put, count } = createAnswering(answers);
  const contextOf = (clauses: Sections["policy"], options: unknown): Asked => ({
    policy: clauses as Asked["policy"],
    options,
    today,
    rates: policy.rates,
  });
  const run: Run = { sectionsOf: createSections(policy), contextOf, put, stops, coverage: answers.coverage };
  return {
    /** True where a rule waits. `alone`: no child is about to launch, so nobody is waited for. */
    of(entry: Entry, alone: boolean): boolean {
      let waits = false;
      for (const [index, each] of active.entries())
        if (!alone || each.rule.kind === "group") waits = askOne(run, each, index, entry, alone) || waits;
      return waits;
    },
    count,
  };
}

interface Run {
  readonly sectionsOf: ReturnType<typeof createSections>;
  readonly contextOf: (clauses: Sections["policy"], options: unknown) => Asked;
  readonly put: ReturnType<typeof createAnswering>["put"];
  readonly stops: (rule: string, entry: Entry) => boolean;
  readonly coverage: Coverage;
}

/** True where the rule waits for what the entry's children say. */
function askOne(
  { sectionsOf, contextOf, put, stops, coverage }: Run,
  active: Active,
  index: number,
  entry: Entry,
  alone: boolean,
): boolean {
  const { rule } = active;
  const setting = active.settingOf(entry.fields);
  if (setting.severity === "off" || rule.kind === "reading") return false;
  const asks = rule.policy.length > 0;
  const sections = sectionsOf(active.sections, entry.fields);
  if (sections.unknown.length > 0 && asks && asked(rule, contextOf(sections.perhaps, setting.options)))
    coverage.add(rule.id, entry.file, sections.unknown, unknownReason, true);
  const context = contextOf(sections.policy, setting.options);
  if (!asked(rule, context)) return false;
  const ask = question(active, entry, alone);
  if (ask.kind === "ask")
    put(active, setting, entry, `${index}|${ask.key}|${sections.id}|${setting.id}`, context, ask.fields);
  else if (ask.kind === "missing") coverage.add(rule.id, entry.file, ask.missing, missingReason, asks);
  else if (ask.kind === "unreadable" && !stops(ask.rule, entry))
    coverage.add(rule.id, entry.file, [ask.name], unreadableReason, asks);
  return ask.kind === "below";
}

/** Puts answers where they go, and counts the questions that were about a setting. */
function createAnswering({ findings, coverage, groups }: Answers) {
  const answers = new Map<string, readonly Outcome[]>();
  let count = 0;
  const keep = (rule: Rule, severity: Severity, entry: Entry, outcome: Outcome): void => {
    if ("missing" in outcome)
      coverage.add(rule.id, entry.file, outcome.missing, missingReason, rule.policy.length > 0);
    else findings.ofEntry(rule.id, severity, entry, outcome);
  };
  const put = (
    { rule, reads }: Active,
    { severity }: Setting,
    entry: Entry,
    key: string,
    context: Asked,
    fields: Fields<Read>,
  ): void => {
    if (rule.kind === "reading" || severity === "off") return;
    const tells = rule.policy.length > 0 || reads.some(({ name }) => isSetting(name));
    if (rule.kind === "group") {
      groups.add(rule, severity, entry, key, fields, context);
      if (tells) count++;
      return;
    }
    const outcomes = remember(answers, key, () => answer(rule, fields, context));
    if (tells && !outcomes.some((outcome) => "missing" in outcome)) count++;
    for (const outcome of outcomes) keep(rule, severity, entry, outcome);
  };
  return { put, count: () => count };
}

/** What says more than which campaign it is, and whether it runs. */
function isSetting(name: FieldName): boolean {
  return !/(^|\.)(id|name|level|platform|account|status|own)$/.test(name);
}

export const missingReason = "the export does not carry what it reads";
const unreadableReason = "it cannot be read, and the policy lets that pass";
const unknownReason = "the export does not say which rows the policy means";

function asked(rule: Rule, context: Asked): boolean {
  if (rule.kind === "reading" || rule.policy.length === 0) return true;
  if (rule.policy.every((name) => context.policy[name].length === 0)) return false;
  return rule.asked === undefined || named(rule, () => rule.asked?.(context) ?? true);
}
