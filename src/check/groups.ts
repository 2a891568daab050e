import type { Entry } from "../model/entry.ts";
import type { Severity } from "../model/finding.ts";
import type { SectionName } from "../model/policy.ts";
import type { Context, Fields, Read, Rule, Unanswerable } from "../model/rule.ts";
import { named } from "./ask.ts";
import type { Findings } from "./findings.ts";

type Group = Rule & { kind: "group" };

interface Tally {
  readonly rule: Group;
  readonly severity: Severity;
  readonly key: string;
  readonly first: Entry;
  readonly context: Context<SectionName, unknown>;
  readonly campaigns: Set<string>;
  state: unknown;
}

/** Rules about many entries: only keys and states are kept, and rows that repeat one another count once. */
export function createGroups(findings: Findings) {
  const tallies = new Map<string, Tally>();
  const counted = new Map<string, readonly Unanswerable[]>();
  return {
    /** Counts an entry, and says which fields it lacks for a place in the count. */
    add(rule: Group, severity: Severity, entry: Entry, asked: string, fields: Fields<Read>, context: Context<SectionName, unknown>): readonly Unanswerable[] {
      const { campaign } = entry.keys;
      const repeated = `${rule.id}|${asked}|${campaign}`;
      const known = counted.get(repeated);
      if (known) return known;
      const unanswerable: Unanswerable[] = [];
      counted.set(repeated, unanswerable);
      for (const key of named(rule, () => [...rule.keys(fields, context)])) {
        if (typeof key !== "string") {
          unanswerable.push(key);
          continue;
        }
        const full = JSON.stringify([rule.id, rule.per === "campaign" ? campaign : "", key]);
        let tally = tallies.get(full);
        if (!tally) {
          tally = { rule, severity, key, first: entry, context, campaigns: new Set(), state: undefined };
          tallies.set(full, tally);
        }
        const { state } = tally;
        tally.state = named(rule, () => rule.add(state, key, fields, context));
        tally.campaigns.add(campaign);
      }
      return unanswerable;
    },
    finish(): void {
      for (const [full, { rule, severity, key, first, context, campaigns, state }] of tallies) {
        const within = rule.per === "campaign";
        for (const problem of named(rule, () => [...rule.check(state, key, context)])) {
          findings.ofGroup(rule.id, severity, full, first, within, problem, campaigns);
        }
      }
    },
  };
}
