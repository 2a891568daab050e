import type { Severity } from "../model/finding.ts";
import type { Problem, Rule } from "../model/rule.ts";
import { remember } from "../values/memo.ts";

type What = Pick<Problem, "at" | "found">;

/** What rules about single entries have said of which campaign, for rules about many that give way to them. */
export interface Told {
  add(rule: string, severity: Severity, what: What, campaign: string): void;
  has(rule: Rule, what: What, campaign: string): boolean;
}

export function createTold(heeded: ReadonlySet<string>): Told {
  const known = new Map<string, Set<string>>();
  const keyOf = (rule: string, { at, found }: What) => JSON.stringify([rule, at, found ?? null]);
  return {
    add(rule, severity, what, campaign) {
      // A note stops nothing: what would stop the launch is not silent for it.
      if (heeded.has(rule) && severity !== "note")
        remember(known, keyOf(rule, what), () => new Set()).add(campaign);
    },
    has: (rule, what, campaign) =>
      rule.kind === "group" &&
      (rule.givesWayTo ?? []).some((to) => known.get(keyOf(to, what))?.has(campaign) === true),
  };
}
