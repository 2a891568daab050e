import type { Entry } from "../model/entry.ts";
import type { Severity } from "../model/finding.ts";
import type { SectionName } from "../model/policy.ts";
import type { Context, Fields, Read, Rule } from "../model/rule.ts";
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
  const counted = new Set<string>();
  return {
    add(
      rule: Group,
      severity: Severity,
      entry: Entry,
      asked: string,
      fields: Fields<Read>,
      context: Context<SectionName, unknown>,
    ): void {
      const { campaign } = entry.keys;
      const repeated = `${rule.id}|${asked}|${campaign}`;
      if (counted.has(repeated)) return;
      counted.add(repeated);
      for (const key of named(rule, () => [...rule.keys(fields, context)])) {
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
