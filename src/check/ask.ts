import type { Entry } from "../model/entry.ts";
import type { FieldName } from "../model/field.ts";
import type { SectionName } from "../model/policy.ts";
import type { Context, Failure, Fields, Outcome, Read, Rule } from "../model/rule.ts";
import type { Active } from "./active.ts";
import { onEachPage } from "./pages.ts";

export type Question =
  | { readonly kind: "ask"; readonly key: string; readonly fields: Fields<Read> }
  /** The export does not carry what the rule reads. */
  | { readonly kind: "missing"; readonly missing: readonly string[] }
  /** Another level of the file carries it: a group rule waits for what that says. */
  | { readonly kind: "below" }
  /** A cell that it needs cannot be read, which a rule of its own says. */
  | { readonly kind: "unreadable"; readonly name: FieldName; readonly rule: string }
  /** It is judged on another level. */
  | { readonly kind: "silent" };

/** What a rule receives of an entry, and the key its answer is remembered by. */
export function question({ rule, reads }: Active, entry: Entry, alone: boolean): Question {
  const values: Record<string, unknown> = {};
  const missing: string[] = [];
  let key = "";
  for (const { name, optional } of reads) {
    const field = entry.fields[name];
    key += `${field.id},`;
    if (field.state === "value") values[name] = field.value;
    else if (
      field.state === "blank" ||
      (optional && field.state === "unreadable" && canDoWithout(rule, name))
    )
      values[name] = undefined;
    else if (field.state === "absent" && field.why !== "level") {
      if (!optional) missing.push(name);
    }
    // What sits on another level is counted there, with the values it has there; where nothing is there, it is blank.
    else if (field.state === "absent" && optional && (alone || rule.kind !== "group"))
      values[name] = undefined;
    else if (field.state === "absent" && alone && isScalar(name)) values[name] = undefined;
    else if (field.state === "unreadable") return { kind: "unreadable", name, rule: field.trouble.rule };
    else return { kind: rule.kind === "group" ? "below" : "silent" };
  }
  if (missing.length > 0) return { kind: "missing", missing };
  return { kind: "ask", key, fields: values as Fields<Read> };
}

/** A sum counts what has no id; what has no readable date cannot be put into a month. */
function canDoWithout(rule: Rule, name: FieldName): boolean {
  return rule.kind !== "group" || /\.(id|name)$/.test(name);
}

/** Undefined where it is blank; nothing is to be said of a list or a click that is not there. */
function isScalar(name: FieldName): boolean {
  return !/^(budget|click|tracking|audiences|regions|copy|categories)/.test(name);
}

/** Whether it was about more than which campaign it is, and whether it runs: about a setting that the export has. */
export function readsSetting({ reads }: Active, fields: Fields<Read>): boolean {
  return reads.some(
    ({ name }) =>
      !/(^|\.)(id|name|level|platform|account|status|own|status\.campaign)$/.test(name) &&
      Object.hasOwn(fields, name),
  );
}

/** Whether the policy asks for it: then what an export cannot answer holds the launch. A comparison with the past holds nothing by itself. */
export function isAskedFor(rule: Rule): boolean {
  return rule.policy.some((name) => name !== "history") || rule.own === true;
}

/** A rule that throws is a bug of the rule: it is named, and the run does not pass. */
export class RuleError extends Error {
  override readonly name = "RuleError";
}

export function answer(
  rule: Rule & { kind: "entry" },
  fields: Fields<Read>,
  context: Context<SectionName, unknown>,
): (Outcome | Failure)[] {
  return named(rule, () => onEachPage(fields, (each) => rule.check(each, context)));
}

export function named<T>(rule: Rule, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    throw new RuleError(
      `the rule ${rule.id} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
