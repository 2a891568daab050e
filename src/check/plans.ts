import type { Entry } from "../model/entry.ts";
import type { FieldName } from "../model/field.ts";
import type { Severity } from "../model/finding.ts";
import type { Policy, SectionName } from "../model/policy.ts";
import type { Context, Rule } from "../model/rule.ts";
import { fieldsOf } from "../policy/select.ts";
import type { Day } from "../values/date.ts";
import { remember, rememberSome } from "../values/memo.ts";
import { type Active, createSections, type Sections } from "./active.ts";
import { named } from "./ask.ts";

type Asking = Context<SectionName, unknown>;

/** A rule as it is asked of entries that the policy's selectors do not tell apart. */
export interface Asked {
  readonly active: Active;
  readonly rule: Exclude<Rule, { kind: "reading" }>;
  /** Where it stands among the rules: answers are told in their order. */
  readonly place: number;
  readonly severity: Severity;
  readonly context: Asking;
  /** The same for the same rule, clauses and setting. */
  readonly id: string;
}

/** Rules that read the same fields: they are asked, and their answers remembered, together. */
export interface AskedTogether {
  readonly names: readonly FieldName[];
  readonly rules: readonly Asked[];
}

export interface Plan {
  readonly together: readonly AskedTogether[];
  /** Rules of which nobody can say whether the policy asks them of the entry. */
  readonly doubts: readonly Doubt[];
}

export interface Doubt extends Pick<Asked, "rule" | "place"> {
  /** What the export would have to say. */
  readonly missing: readonly FieldName[];
}

type ContextOf = (clauses: Sections["policy"], options: unknown) => Asking;

/** Which rules are asked of an entry, and with what: the same plan for the same fields that decide it. */
export function createPlans(
  active: readonly Active[],
  policy: Policy,
  today: Day,
): (fields: Entry["fields"]) => Plan {
  const sectionsOf = createSections(policy);
  const deciding = decidingFields(active, policy);
  const plans = new Map<string | number, Plan>();
  const groups = new Map<string, AskedTogether>();
  const contextOf: ContextOf = (clauses, options) => ({
    policy: clauses as Asking["policy"],
    options,
    today,
    rates: policy.rates,
  });
  return (fields) =>
    rememberSome(plans, keyOf(deciding, fields), () => {
      const { asked, doubts } = planned(active, fields, sectionsOf, contextOf);
      return { doubts, together: together(asked, groups) };
    });
}

function decidingFields(active: readonly Active[], policy: Policy): FieldName[] {
  const sections = new Set(active.flatMap((each) => each.sections));
  return fieldsOf([
    ...[...policy.rules.values()].flat().map((setting) => setting.for),
    ...[...sections].flatMap((name) => policy.sections[name].map((each) => each.for)),
  ]);
}

function planned(
  active: readonly Active[],
  fields: Entry["fields"],
  sectionsOf: ReturnType<typeof createSections>,
  contextOf: ContextOf,
): { asked: Asked[]; doubts: Doubt[] } {
  const asked: Asked[] = [];
  const doubts: Doubt[] = [];
  for (const [place, each] of active.entries()) {
    const { rule } = each;
    const { severity, options, id: setting } = each.settingOf(fields);
    if (severity === "off" || rule.kind === "reading") continue;
    const sections = sectionsOf(each.sections, fields);
    const isDoubtful = sections.unknown.length > 0 && rule.policy.length > 0;
    if (isDoubtful && asks(rule, contextOf(sections.perhaps, options)))
      doubts.push({ rule, place, missing: sections.unknown });
    const context = contextOf(sections.policy, options);
    const id = `${place}|${sections.id}|${setting}`;
    if (asks(rule, context)) asked.push({ active: each, rule, place, severity, context, id });
  }
  return { asked, doubts };
}

/** One object for the same rules, clauses and settings, so that plans which differ elsewhere share answers. */
function together(asked: readonly Asked[], known: Map<string, AskedTogether>): AskedTogether[] {
  const byReads = new Map<string, AskedTogether & { rules: Asked[] }>();
  for (const each of asked) {
    const names = each.active.reads.map(({ name }) => name).sort();
    remember(byReads, names.join(), () => ({ names, rules: [] })).rules.push(each);
  }
  return [...byReads.values()].map((group) =>
    remember(known, group.rules.map(({ id }) => id).join(), () => group),
  );
}

/** Equal for entries that have the same values in the fields. */
export function keyOf(names: readonly FieldName[], fields: Entry["fields"]): string | number {
  const [first] = names;
  if (first === undefined) return 0;
  if (names.length === 1) return fields[first].id;
  let key = "";
  for (const name of names) key += `${fields[name].id},`;
  return key;
}

function asks(rule: Rule, context: Asking): boolean {
  if (rule.kind === "reading" || rule.policy.length === 0) return true;
  if (rule.policy.every((name) => context.policy[name].length === 0)) return false;
  return rule.asked === undefined || named(rule, () => rule.asked?.(context) ?? true);
}
