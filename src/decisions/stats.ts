import { remember } from "../values/memo.ts";
import type { Log, Logged } from "./log.ts";
import { ruleOf } from "./weigh.ts";

/** How often something was decided which way, about a rule or by a person. */
export interface Tally {
  readonly name: string;
  /** Let through although the gate would have it mended: an override. */
  readonly approved: number;
  readonly rejected: number;
  readonly changed: number;
}

export interface Stats {
  readonly all: Tally;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly rules: readonly Tally[];
  readonly people: readonly Tally[];
  /** Rules that are approved nearly always: the policy wants to be another. */
  readonly learned: readonly Tally[];
}

/** With fewer decisions nobody can say what is usual. */
const fewest = 5;
const nearlyAlways = 0.8;

/** A log in numbers. */
export function statsOf({ decisions }: Log): Stats {
  const recorded = decisions.map(({ decision }) => decision.recorded).sort();
  const rules = talliesOf(decisions, ruleOf);
  return {
    all: tallyOf("all", decisions),
    from: recorded[0],
    to: recorded.at(-1),
    rules,
    people: talliesOf(decisions, ({ decision }) => decision.by),
    learned: rules.filter((rule) => sumOf(rule) >= fewest && rule.approved >= sumOf(rule) * nearlyAlways),
  };
}

export function sumOf({ approved, rejected, changed }: Tally): number {
  return approved + rejected + changed;
}

function talliesOf(decisions: readonly Logged[], keyOf: (logged: Logged) => string): Tally[] {
  const groups = new Map<string, Logged[]>();
  for (const logged of decisions) remember(groups, keyOf(logged), () => []).push(logged);
  return [...groups]
    .map(([name, own]) => tallyOf(name, own))
    .sort((a, b) => sumOf(b) - sumOf(a) || (a.name < b.name ? -1 : 1));
}

function tallyOf(name: string, own: readonly Logged[]): Tally {
  const chosen = (choice: string) => own.filter(({ decision }) => decision.choice === choice).length;
  return { name, approved: chosen("approve"), rejected: chosen("reject"), changed: chosen("change") };
}
