import type { Entry } from "../model/entry.ts";
import type { FieldName } from "../model/field.ts";
import { type Severity, severities } from "../model/finding.ts";
import type { Policy, RuleSetting, Scoped, SectionName, SectionTypes } from "../model/policy.ts";
import type { Read, Rule } from "../model/rule.ts";
import type { Selector } from "../model/selector.ts";
import { type Applicable, applicable, fieldsOf, selects } from "../policy/select.ts";
import { remember, rememberSome } from "../values/memo.ts";

/** A rule as a policy runs it: which clauses, options and severity apply to an entry, remembered by what decides them. */
export interface Active {
  readonly rule: Rule;
  /** Those that ask it and those it consults. */
  readonly sections: readonly SectionName[];
  readonly reads: readonly { readonly name: FieldName; readonly optional: boolean }[];
  /** Without fields: for trouble that belongs to no entry, which only a setting for everything speaks of. */
  settingOf(fields: Entry["fields"] | undefined): Setting;
}

export interface Setting {
  readonly id: number;
  readonly severity: Severity | "off";
  readonly options: unknown;
}

export function activate(rules: readonly Rule[], policy: Policy): Active[] {
  return rules
    .map((rule) => ({
      rule,
      sections: [...rule.policy, ...(rule.kind === "reading" ? [] : (rule.consults ?? []))],
      reads: rule.reads.map(toRead),
      settingOf: settings(rule, policy.rules.get(rule.id) ?? []),
    }))
    .filter(({ rule }) => !switchedOff(policy.rules.get(rule.id) ?? []));
}

/** For everybody: no setting before the first one that is for everything asks it of anybody. */
function switchedOff(settings: readonly RuleSetting[]): boolean {
  const decides = settings.findIndex((setting) => isEmpty(setting.for));
  return decides >= 0 && settings.slice(0, decides + 1).every(({ severity }) => severity === "off");
}

function isEmpty(selector: Selector): boolean {
  return Object.keys(selector).length === 0;
}

function toRead(read: Read): { name: FieldName; optional: boolean } {
  const optional = read.endsWith("?");
  return { name: (optional ? read.slice(0, -1) : read) as FieldName, optional };
}

/** The first setting that is for the entry; without one, the rule as it comes. */
function settings(
  rule: Rule,
  list: readonly RuleSetting[],
): (fields: Entry["fields"] | undefined) => Setting {
  const fallback: Setting = { id: 0, severity: rule.severity, options: rule.options.parse({}) };
  const ready = list.map((setting, index) => ({
    for: setting.for,
    setting: {
      id: index + 1,
      severity: setting.severity ?? rule.severity,
      options: setting.options ?? fallback.options,
    },
  }));
  return (fields) => {
    const perhaps: Setting[] = [];
    for (const { for: selector, setting } of ready) {
      const selection = fields ? selects(selector, fields) : isEmpty(selector) ? "yes" : "no";
      if (selection === "yes") return worst(perhaps, setting);
      if (selection !== "no") perhaps.push(setting);
    }
    return worst(perhaps, fallback);
  };
}

/** Where nobody can say whether a setting is for an entry, it counts if it stops more than the one that is. */
function worst(perhaps: readonly Setting[], certain: Setting): Setting {
  const rank = ({ severity }: Setting) => [...severities, "off"].indexOf(severity);
  return perhaps.reduce((one, other) => (rank(other) < rank(one) ? other : one), certain);
}

export interface Sections {
  readonly id: string;
  readonly policy: Partial<Record<SectionName, readonly Scoped<SectionTypes[SectionName]>[]>>;
  /** The clauses of which nobody can say whether they are for the entry, and the fields missing to say so. */
  readonly perhaps: Sections["policy"];
  readonly unknown: readonly FieldName[];
}

/** The clauses that apply to an entry, section by section; the same object for the same deciding fields. */
export function createSections(
  policy: Policy,
): (names: readonly SectionName[], fields: Entry["fields"]) => Sections {
  const readers = new Map<SectionName, ReturnType<typeof sectionReader>>();
  const readerOf = (name: SectionName) => remember(readers, name, () => sectionReader(policy.sections[name]));
  return (names, fields) => {
    const found = names.map((name) => [name, readerOf(name)(fields)] as const);
    return {
      id: found.map(([, { id }]) => id).join("/"),
      policy: Object.fromEntries(found.map(([name, { clauses }]) => [name, clauses])),
      perhaps: Object.fromEntries(found.map(([name, { perhaps }]) => [name, perhaps])),
      unknown: [...new Set(found.flatMap(([, { unknown }]) => unknown))],
    };
  };
}

function sectionReader(scoped: readonly Scoped<unknown>[]) {
  const names = fieldsOf(scoped.map((each) => each.for));
  const known = new Map<string, Applicable<unknown> & { id: string }>();
  const distinct = new Map<string, Applicable<unknown> & { id: string }>();
  return (fields: Entry["fields"]) =>
    rememberSome(known, names.map((name) => fields[name].id).join(","), () => {
      const found = applicable(scoped, fields);
      const places = [found.clauses, found.perhaps].map((list) => list.map((each) => scoped.indexOf(each)));
      const id = [...places, found.unknown].join("-");
      return remember(distinct, id, () => ({ ...found, id }));
    });
}
