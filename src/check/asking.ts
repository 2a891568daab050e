import type { Entry } from "../model/entry.ts";
import type { Policy } from "../model/policy.ts";
import type { Failure, Outcome } from "../model/rule.ts";
import type { Day } from "../values/date.ts";
import { remember, rememberSome } from "../values/memo.ts";
import type { Active } from "./active.ts";
import type { Answers } from "./answers.ts";
import { answer, isAskedFor, question, readsSetting } from "./ask.ts";
import { heard, type Speech } from "./heard.ts";
import { type Asked, type AskedTogether, createPlans, type Doubt, keyOf } from "./plans.ts";

/** Something to be told of every entry that has the same values. */
interface Told extends Speech {
  readonly place: number;
  readonly of: (entry: Entry) => void;
}

/** What comes of asking rules: the same for entries with the same values. */
interface Answered {
  readonly told: readonly Told[];
  /** How many of them were about a setting, or about anything that the policy asks for. */
  readonly tells: number;
  /** What the children of the entry say is to be waited for. */
  readonly waits: boolean;
}

/** Whether trouble of a rule stops an entry anyhow: then nothing passes that could not be judged. */
type Stops = (rule: string, entry: Entry) => boolean;

/** Asks the rules of an entry, each once per distinct combination of what it reads; their answers are remembered. */
export function createAsking(
  active: readonly Active[],
  policy: Policy,
  today: Day,
  answers: Answers,
  stops: Stops,
) {
  const planOf = createPlans(active, policy, today);
  const known = createKnown();
  let count = 0;
  return {
    /** True where a rule waits. `alone`: no child is about to launch, so nobody is waited for. */
    of(entry: Entry, alone: boolean): boolean {
      const { together, doubts } = planOf(entry.fields);
      const told = doubts
        .filter(({ rule }) => !alone || rule.kind === "group")
        .map((doubt) => toldOf(doubt, answers));
      let waits = false;
      for (const group of together) {
        const ask = (rules: readonly Asked[]) =>
          rules.map((each) => askOne(each, entry, alone, answers, stops));
        const answered = alone
          ? allOf(ask(group.rules.filter(({ rule }) => rule.kind === "group")))
          : known(group, entry, () => ask(group.rules));
        count += answered.tells;
        waits ||= answered.waits;
        told.push(...answered.told);
      }
      for (const each of heard(told).sort((a, b) => a.place - b.place)) each.of(entry);
      return waits;
    },
    count: () => count,
  };
}

/** Answers by what was read for them. */
function createKnown() {
  const known = new Map<AskedTogether, Map<string | number, Answered>>();
  // Mostly nothing is wrong: that is one object, however many rows it is said of.
  const nothing = new Map<string, Answered>();
  return (group: AskedTogether, { fields }: Entry, ask: () => readonly Answered[]): Answered =>
    rememberSome(
      remember(known, group, () => new Map()),
      keyOf(group.names, fields),
      () => {
        const all = allOf(ask());
        return all.told.length > 0 ? all : remember(nothing, `${all.tells} ${all.waits}`, () => all);
      },
    );
}

function allOf(each: readonly Answered[]): Answered {
  return {
    told: each.flatMap((one) => one.told),
    tells: each.reduce((sum, one) => sum + one.tells, 0),
    waits: each.some((one) => one.waits),
  };
}

function askOne(
  { active, rule, place, severity, context, id }: Asked,
  entry: Entry,
  alone: boolean,
  { findings, coverage, groups, failures }: Answers,
  stops: Stops,
): Answered {
  const asks = isAskedFor(rule);
  const telling = (tells: number, ...of: readonly Told["of"][]) => ({
    told: of.map((each) => ({ place, of: each })),
    tells,
    waits: false,
  });
  const lacking = (missing: readonly string[], reason: string, asked = asks) =>
    coverage.counting(rule.id, missing, reason, asked);
  const asked = question(active, entry, alone);
  if (asked.kind === "missing") return telling(0, lacking(asked.missing, missingReason));
  if (asked.kind === "unreadable")
    return telling(0, unless(asked.rule, stops, lacking([asked.name], unreadableReason)));
  if (asked.kind !== "ask") return { ...telling(0), waits: asked.kind === "below" };
  const { key, fields } = asked;
  const tells = Number(asks || readsSetting(active, fields));
  if (rule.kind === "group")
    return telling(tells, groups.adding(rule, severity, `${id}|${key}`, fields, context));
  const outcomes = answer(rule, fields, context);
  const tell = (outcome: Outcome | Failure): Told => {
    if ("failed" in outcome) return { place, of: failures.counting(rule.id, outcome.failed) };
    if ("missing" in outcome) {
      const { missing, reason, holds = reason === undefined } = outcome;
      return { place, of: lacking(missing, reason ?? missingReason, asks && holds) };
    }
    return {
      place,
      says: { rule, severity, at: outcome.at, found: outcome.found },
      of: (each) => findings.ofEntry(rule.id, severity, each, outcome),
    };
  };
  const isWhole = !outcomes.some((outcome) => "missing" in outcome);
  return { ...telling(isWhole ? tells : 0), told: outcomes.map(tell) };
}

function unless(rule: string, stops: Stops, counted: Told["of"]): Told["of"] {
  return (entry) => void (stops(rule, entry) || counted(entry));
}

function toldOf({ rule, place, missing }: Doubt, { coverage }: Answers): Told {
  return { place, of: coverage.counting(rule.id, missing, unknownReason, true) };
}

export const missingReason = "the export does not carry what it reads";
const unreadableReason = "it cannot be read, and the policy lets that pass";
export const unknownReason = "the export does not say which rows the policy means";
