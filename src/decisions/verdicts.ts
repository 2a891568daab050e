import type { Standing } from "../model/decision.ts";
import type { Severity } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import type { Campaign, Verdict } from "../model/report.ts";
import { rules } from "../rules/index.ts";
import type { Day } from "../values/date.ts";
import { fingerprintOf } from "../values/fingerprint.ts";
import type { Logged, NamedLog } from "./log.ts";
import { isSameName } from "./match.ts";
import { type DecisionTrouble, troublesOf } from "./troubles.ts";

interface Known {
  readonly log: NamedLog;
  readonly policy: Pick<Policy, "files" | "ownRules">;
  readonly standings: ReadonlyMap<unknown, Standing>;
  readonly used: ReadonlyMap<Logged, number>;
  readonly today: Day;
}

interface Judged {
  readonly campaigns: readonly Campaign[];
  readonly severityOf: (rule: string) => Severity | "off";
}

/** What is to be said of the decisions themselves, placed in their log. */
export function verdictsOnLog({ log, policy, standings, used, today }: Known, judged: Judged): Verdict[] {
  const troubles = troublesOf({
    log: log.log,
    used,
    standings: standings.values(),
    rules: new Set([...rules, ...policy.ownRules].map(({ id }) => id)),
    judges: ({ campaign }) =>
      campaign === undefined || judged.campaigns.some((each) => isSameName(each, campaign)),
    today,
  });
  return troubles.flatMap((trouble) => {
    const severity = judged.severityOf(trouble.rule);
    return severity === "off" ? [] : [verdictOn(trouble, severity, log.file, policy.files[0])];
  });
}

function verdictOn(
  { rule, line, campaign, message, found, expected }: DecisionTrouble,
  severity: Severity,
  file: string,
  policy: string | undefined,
): Verdict {
  return {
    id: fingerprintOf([rule, file, line]),
    rule, severity, file, line, row: undefined, column: undefined, header: undefined,
    campaign: undefined, campaigns: [], places: [], entry: undefined,
    message: campaign === undefined ? message : `${message} (${campaign})`,
    subject: { rule, which: String(line) }, value: found, found, expected, fix: undefined, safe: false,
    count: 1, atRisk: [], status: "open", decision: undefined, deciders: undefined, signers: [], policy,
  }; // biome-ignore format: one look
}
