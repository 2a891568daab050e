import type { Entry } from "../model/entry.ts";
import type { Budget } from "../model/field.ts";
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

/** Rules about many entries: only keys and states are kept, and a budget counts once however many rows repeat it. */
export function createGroups(findings: Findings) {
  const tallies = new Map<string, Tally>();
  const counted = new Set<string>();
  return {
    add(rule: Group, severity: Severity, entry: Entry, fields: Fields<Read>, context: Context<SectionName, unknown>): void {
      const fresh = uncounted(rule, entry, fields, counted);
      if (!fresh) return;
      for (const key of named(rule, () => [...rule.keys(fresh, context)])) {
        const full = JSON.stringify([rule.id, rule.per === "campaign" ? entry.keys.campaign : "", key]);
        let tally = tallies.get(full);
        if (!tally) {
          tally = { rule, severity, key, first: entry, context, campaigns: new Set(), state: undefined };
          tallies.set(full, tally);
        }
        const { state } = tally;
        tally.state = named(rule, () => rule.add(state, key, fresh, context));
        tally.campaigns.add(entry.keys.campaign);
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

/** The fields with the budgets that no earlier row has counted; undefined when the row only repeats. */
function uncounted(rule: Group, entry: Entry, fields: Fields<Read>, counted: Set<string>): Fields<Read> | undefined {
  const budgets: readonly Budget[] | undefined = fields.budget;
  if (rule.per === "campaign" || !budgets || budgets.length === 0) return fields;
  const fresh = budgets.filter(({ level, period, amount }) => {
    const key = JSON.stringify([rule.id, level === "adGroup" ? entry.keys.adGroup : entry.keys.campaign, period, String(amount.minor), amount.currency]);
    const known = counted.has(key);
    counted.add(key);
    return !known;
  });
  return fresh.length === 0 ? undefined : { ...fields, budget: fresh };
}
