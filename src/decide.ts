import type { CampaignSeen } from "./check/campaigns.ts";
import type { Checked } from "./check.ts";
import { decidersOf, type Matter, refusal } from "./decisions/authority.ts";
import { signedText } from "./decisions/line.ts";
import type { NamedLog } from "./decisions/log.ts";
import { unsigned } from "./decisions/ssh/signed-by.ts";
import { verdictsOnLog } from "./decisions/verdicts.ts";
import { weigh } from "./decisions/weigh.ts";
import type { Standing } from "./model/decision.ts";
import type { Finding, Severity } from "./model/finding.ts";
import type { Policy } from "./model/policy.ts";
import {
  type CampaignVerdict,
  type CampaignVerdictName,
  type FindingStatus,
  type ReportVerdict,
  stopsAs,
  type Verdict,
} from "./model/report.ts";
import type { Day } from "./values/date.ts";
import type { Money } from "./values/money.ts";

export interface Decided {
  readonly campaigns: readonly CampaignVerdict[];
  readonly findings: readonly Verdict[];
  /** Of every campaign that is not cleared, together. */
  readonly atRisk: readonly Money[];
  readonly verdict: Exclude<ReportVerdict, "unchecked">;
  /** How many decisions something was weighed against. */
  readonly used: number;
}

/** What one launch is decided by, beside what was found. */
export interface Deciding {
  readonly policy: Pick<Policy, "files" | "rates" | "ownRules" | "approvers" | "signers">;
  /** Campaigns that run already and did not change. */
  readonly live: ReadonlySet<string>;
  readonly log: NamedLog | undefined;
  /** Who made the launch, and so does not decide about it. */
  readonly authors: readonly string[];
  readonly today: Day;
}

/** Findings × decisions → verdicts. A campaign is judged by its worst open finding; one that runs unchanged stops nothing. */
export function decide(checked: Checked, deciding: Deciding): Decided {
  const { policy, live, log, today, authors } = deciding;
  const seen = new Map(checked.campaigns.map((campaign) => [campaign.key, campaign]));
  const { spendOf } = checked;
  const found = checked.findings.map((finding): Finding => {
    const atRisk = spendOf(finding.campaigns.filter((key) => !live.has(key)));
    return { ...finding, atRisk };
  });
  const matterOf = ({ rule, atRisk, campaigns }: Finding): Matter => ({
    rule,
    atRisk,
    notTheirs: notTheirs(campaigns, seen),
  });
  const { approvers, signers } = policy;
  const weighed = weigh(found, log?.log.decisions ?? [], today, (decision, finding) => {
    const notSigned = () => unsigned(decision, signedText(decision), signers);
    return refusal(decision, matterOf(finding), approvers, authors, notSigned);
  });
  const judged = found.map((finding): Verdict => {
    const decision = weighed.standings.get(finding);
    const status = statusOf(finding, decision, live);
    const who = decidersOf(finding.severity, matterOf(finding), approvers, authors);
    return { ...finding, policy: policy.files[0], status, decision, ...who };
  });
  const said = log === undefined ? [] : verdictsOnLog({ ...deciding, log, ...weighed }, checked);
  const findings = [...judged, ...said];
  const worst = worstByCampaign(findings);
  const campaigns = checked.campaigns.map(({ inScope, notTheirs: _, ...campaign }): CampaignVerdict => {
    const verdict = nameVerdict(inScope, live.has(campaign.key), worst.get(campaign.key));
    const atRisk = isStopped(verdict) ? spendOf([campaign.key]) : [];
    return { ...campaign, policy: policy.files[0], verdict, atRisk };
  });
  const stopped = campaigns.filter(({ verdict }) => isStopped(verdict)).map(({ key }) => key);
  const atRisk = spendOf(stopped);
  return { campaigns, findings, atRisk, verdict: verdictOf(findings), used: weighed.used.size };
}

function notTheirs(
  campaigns: readonly string[],
  seen: ReadonlyMap<string, CampaignSeen>,
): ReadonlySet<string> | undefined {
  if (campaigns.length === 0) return undefined;
  return new Set(campaigns.flatMap((key) => [...(seen.get(key)?.notTheirs ?? [])]));
}

function statusOf(
  { campaigns }: Finding,
  decision: Standing | undefined,
  live: ReadonlySet<string>,
): FindingStatus {
  if (campaigns.length > 0 && campaigns.every((key) => live.has(key))) return "live";
  const state = decision?.state;
  return state === "approved" || state === "rejected" ? state : "open";
}

function isStopped(verdict: CampaignVerdictName): boolean {
  return verdict === "blocked" || verdict === "held";
}

function worstByCampaign(findings: readonly Verdict[]): Map<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { status, severity, campaigns } of findings) {
    const stops = stopsAs(status, severity);
    if (stops === undefined || stops === "note") continue;
    for (const key of campaigns) if (worst.get(key) !== "block") worst.set(key, stops);
  }
  return worst;
}

function nameVerdict(inScope: boolean, isLive: boolean, worst: Severity | undefined): CampaignVerdictName {
  if (!inScope) return "out of scope";
  if (isLive) return "live";
  return worst === "block" ? "blocked" : worst === "hold" ? "held" : "cleared";
}

export function verdictOf(findings: readonly Verdict[]): Exclude<ReportVerdict, "unchecked"> {
  const stops = new Set(findings.map(({ status, severity }) => stopsAs(status, severity)));
  return stops.has("block") ? "blocked" : stops.has("hold") ? "held" : "cleared";
}
