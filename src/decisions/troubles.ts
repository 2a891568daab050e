import type { Standing, Subject } from "../model/decision.ts";
import { addDays, type Day } from "../values/date.ts";
import { plural } from "../values/text.ts";
import type { Log, Logged } from "./log.ts";
import { isSameSubject } from "./match.ts";
import { ruleOf } from "./weigh.ts";

/** What is to be said of the decisions themselves. */
export interface DecisionTrouble {
  readonly rule:
    | "decision/expired"
    | "decision/expiring"
    | "decision/unknown-rule"
    | "decision/unused"
    | "decision/torn-line";
  readonly line: number;
  /** Of the campaign it was about. */
  readonly campaign: string | undefined;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
}

export interface Weighing {
  readonly log: Log;
  readonly used: ReadonlyMap<Logged, number>;
  readonly standings: Iterable<Standing>;
  /** The rules there are, the team's own too. */
  readonly rules: ReadonlySet<string>;
  /** Whether the campaign of a decision is among those that were judged. */
  readonly judges: (subject: Subject) => boolean;
  readonly today: Day;
}

/** In how many days an approval that holds something up is about to end. */
const soon = 7;

export function troublesOf(weighing: Weighing): DecisionTrouble[] {
  const { log, standings } = weighing;
  const expired = new Set([...standings].flatMap(({ state, line }) => (state === "expired" ? [line] : [])));
  const troubles = log.decisions.flatMap((logged): DecisionTrouble[] => {
    const said = saysOf(logged, expired, weighing);
    return said ? [{ ...said, line: logged.line, campaign: campaignOf(logged) }] : [];
  });
  return [...troubles, ...tornLine(log)];
}

type Saying = Omit<DecisionTrouble, "line" | "campaign">;

function saysOf(
  logged: Logged,
  expired: ReadonlySet<number>,
  { log, used, rules, judges, today }: Weighing,
): Saying | undefined {
  const { choice, until, flagged, pattern } = logged.decision;
  const rule = ruleOf(logged);
  if (!rules.has(rule)) return unknownRule(rule);
  if (choice !== "approve") return undefined;
  const ends = `until ${until}`;
  if (expired.has(logged.line))
    return {
      rule: "decision/expired",
      message: `the approval of ${rule} has ended`,
      found: ends,
      expected: "a new decision, or the value mended",
    };
  const count = used.get(logged) ?? 0;
  if (count > 0 && until !== undefined && until <= addDays(today, soon))
    return {
      rule: "decision/expiring",
      message: `the approval of ${rule} is about to end`,
      found: ends,
      expected: `a new decision before it ends, ${plural(count, "finding")} then open again`,
    };
  if (count > 0 || !isInForce(logged, log, today) || !judges(flagged?.subject ?? { rule })) return undefined;
  return {
    rule: "decision/unused",
    message: `the approval of ${rule} is about nothing that is flagged now`,
    found: flagged?.value ?? pattern?.campaigns ?? rule,
    expected: "nothing to do: what it was about is gone",
  };
}

function unknownRule(rule: string): Saying {
  return {
    rule: "decision/unknown-rule",
    message: "the decision is about a rule that is not there",
    found: rule,
    expected: "a rule as launchgate explain lists them",
  };
}

function campaignOf({ decision: { flagged } }: Logged): string | undefined {
  return flagged?.subject.campaign?.name ?? flagged?.subject.campaign?.id;
}

/** The last word on its subject, and not ended. */
function isInForce({ decision, line }: Logged, { decisions }: Log, today: Day): boolean {
  const { until, flagged } = decision;
  if (until !== undefined && until < today) return false;
  return !decisions.some(
    (other) =>
      other.line > line &&
      flagged &&
      other.decision.flagged &&
      isSameSubject(other.decision.flagged.subject, flagged.subject),
  );
}

function tornLine({ torn }: Log): DecisionTrouble[] {
  if (!torn) return [];
  return [
    {
      rule: "decision/torn-line",
      line: torn.line,
      campaign: undefined,
      message: "the last line of the log was never finished, so what it should say was not recorded",
      found: torn.text.slice(0, 60),
      expected: "a whole line; the next decision sets it aside",
    },
  ];
}
