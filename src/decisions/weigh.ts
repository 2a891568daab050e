import type { LogLine, Standing, StandingState } from "../model/decision.ts";
import type { Day } from "../values/date.ts";
import { remember } from "../values/memo.ts";
import type { Logged } from "./log.ts";
import { covers, fitsPattern, isAbove, isSameSubject, type Judged, unapprovable } from "./match.ts";

export interface Weighed<T> {
  readonly standings: ReadonlyMap<T, Standing>;
  /** The decisions that a finding of today was weighed against, and what they cover of it. */
  readonly used: ReadonlyMap<Logged, number>;
}

/** What was decided about each finding: of the decisions about its very value, the last that counts; a pattern where there is none. */
export function weigh<T extends Judged>(
  findings: readonly T[],
  decisions: readonly Logged[],
  today: Day,
  refuses: (decision: LogLine, finding: T) => string | undefined,
): Weighed<T> {
  const about = createAbout(decisions);
  const standings = new Map<T, Standing>();
  const used = new Map<Logged, number>();
  const keep = (finding: T, state: StandingState, logged: Logged, why?: string) => {
    standings.set(finding, { state, decision: logged.decision, line: logged.line, why });
    used.set(logged, (used.get(logged) ?? 0) + 1);
  };
  const waiting = findings.filter((finding) => {
    const own = about.subject(finding).filter(({ decision }) => covers(decision, finding.value));
    const patterns = about.pattern(finding);
    const isShut = unapprovable(finding.subject) !== undefined;
    const counts = ({ decision }: Logged) =>
      refuses(decision, finding) === undefined && !(isShut && decision.choice === "approve");
    const logged = own.findLast(counts) ?? patterns.findLast(counts);
    const refused = own.at(-1) ?? patterns.at(-1);
    if (logged) keep(finding, stateOf(logged, finding, today), logged);
    else if (refused)
      keep(
        finding,
        "without authority",
        refused,
        refuses(refused.decision, finding) ?? unapprovable(finding.subject),
      );
    return !refused;
  });
  // A decision about a value that still stands elsewhere was not about this one.
  for (const finding of waiting) {
    const logged = about
      .subject(finding)
      .findLast((each) => each.decision.choice === "approve" && !used.has(each));
    if (logged) keep(finding, sinceThen(logged, finding), logged);
  }
  return { standings, used };
}

function createAbout(decisions: readonly Logged[]) {
  const byRule = new Map<string, Logged[]>();
  for (const each of decisions) remember(byRule, ruleOf(each), () => []).push(each);
  const ofRule = ({ subject }: Judged) => byRule.get(subject.rule) ?? [];
  return {
    subject: (finding: Judged) =>
      ofRule(finding).filter(
        ({ decision: { flagged } }) => flagged && isSameSubject(flagged.subject, finding.subject),
      ),
    pattern: (finding: Judged) => ofRule(finding).filter(({ decision }) => fitsPattern(decision, finding)),
  };
}

function sinceThen({ decision: { upTo } }: Logged, { value }: Judged): StandingState {
  return isAbove(value, upTo) ? "above what was approved" : "changed since approved";
}

export function ruleOf({ decision: { flagged, pattern } }: Logged): string {
  return flagged?.subject.rule ?? pattern?.rule ?? "";
}

function stateOf({ decision: { choice, until } }: Logged, { severity }: Judged, today: Day): StandingState {
  if (choice === "reject") return "rejected";
  if (choice === "change") return "to be changed";
  if (until !== undefined && until < today) return "expired";
  // What is broken for everybody is mended; a note stops nothing anyway.
  return severity === "block" ? "blocks now" : "approved";
}
