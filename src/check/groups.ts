import type { Entry } from "../model/entry.ts";
import { type Severity, worse } from "../model/finding.ts";
import type { SectionName } from "../model/policy.ts";
import type { Context, Fields, Outcome, Owners, Read, Rule } from "../model/rule.ts";
import { remember } from "../values/memo.ts";
import { named } from "./ask.ts";

type Group = Rule & { kind: "group" };
type Asking = Context<SectionName, unknown>;

/** What a group rule said, and of which entries. */
export interface Said {
  readonly rule: Group;
  readonly severity: Severity;
  readonly key: string;
  /** As the rule gave it: without the rule and the campaign. */
  readonly own: string;
  readonly outcome: Outcome;
  /** An entry of each campaign it touches, the first of them first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly count: number;
}

interface Tally {
  readonly rule: Group;
  readonly key: string;
  readonly context: Asking;
  severity: Severity;
  readonly entries: Map<string, Entry[]>;
  count: number;
  state: unknown;
}

/** As many as a finding shows. */
const keptEntries = 20;

/** Rules about many entries: only keys and states are kept, and rows that repeat one another are added once. */
export function createGroups() {
  const tallies = new Map<string, Tally>();
  const repeated = new Map<string, Map<string, readonly Tally[]>>();
  const tallyOf = (rule: Group, severity: Severity, campaign: string, key: string, context: Asking) => {
    const full = JSON.stringify([rule.id, rule.per === "campaign" ? campaign : "", key]);
    const tally = remember(tallies, full, () => newTally(rule, severity, key, context));
    tally.severity = worse(tally.severity, severity);
    return tally;
  };
  return {
    /** Counts an entry each time it is called: made once for all that have the same values. `asked`: which those are. */
    adding(rule: Group, severity: Severity, asked: string, fields: Fields<Read>, context: Asking) {
      const byOwner = remember(repeated, asked, () => new Map<string, readonly Tally[]>());
      const added = (owners: Owners) =>
        named(rule, () => [...rule.keys(fields, context, owners)]).map((key) => {
          const tally = tallyOf(rule, severity, owners.campaign, key, context);
          const { state } = tally;
          tally.state = named(rule, () => rule.add(state, key, fields, context, owners));
          return tally;
        });
      return (entry: Entry): void => {
        const { campaign, adGroup } = entry.keys;
        for (const tally of remember(byOwner, adGroup, () => added(entry.keys))) {
          tally.count++;
          const known = remember(tally.entries, campaign, () => []);
          if (known.length < (rule.per === "campaign" ? keptEntries : 1)) known.push(entry);
        }
      };
    },
    *said(): Iterable<Said> {
      for (const [key, { rule, severity, key: own, context, entries, count, state }] of tallies) {
        for (const outcome of named(rule, () => [...rule.check(state, own, context)]))
          yield { rule, severity, key, own, outcome, entries, count };
      }
    },
  };
}

function newTally(rule: Group, severity: Severity, key: string, context: Tally["context"]): Tally {
  return { rule, severity, key, context, entries: new Map(), count: 0, state: undefined };
}

export type Groups = ReturnType<typeof createGroups>;
