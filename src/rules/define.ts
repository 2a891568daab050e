import { z } from "zod";
import type { SectionName } from "../model/policy.ts";
import type { EntryRule, GroupRule, Read, ReadingRule, Rule } from "../model/rule.ts";

/** A rule without options takes none: a key under it is an error of the policy. */
export const noOptions = z.strictObject({});

export function defineRule<const R extends Read, const S extends SectionName, O>(
  rule: Omit<EntryRule<R, S, O>, "kind">,
): Rule {
  return { kind: "entry", ...rule } as unknown as Rule;
}

export function defineGroupRule<const R extends Read, const S extends SectionName, O, State>(
  rule: Omit<GroupRule<R, S, O, State>, "kind">,
): Rule {
  return { kind: "group", ...rule } as unknown as Rule;
}

export function defineReadingRule(
  rule: Omit<ReadingRule, "kind" | "policy" | "options" | "reads"> &
    Partial<Pick<ReadingRule, "policy" | "options">>,
): Rule {
  return { kind: "reading", policy: [], reads: [], options: noOptions, ...rule };
}
