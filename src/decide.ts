import { type CampaignSeen, sums } from "./check/campaigns.ts";
import type { Checked } from "./check.ts";
import type { Finding, Severity } from "./model/finding.ts";
import type { CampaignVerdict, CampaignVerdictName, ReportVerdict, Verdict } from "./model/report.ts";
import type { Money, Rates } from "./values/money.ts";

export interface Decided {
  readonly campaigns: readonly CampaignVerdict[];
  readonly findings: readonly Verdict[];
  readonly verdict: Exclude<ReportVerdict, "unchecked">;
}

/** Findings → verdicts. A campaign is judged by its worst open finding; one that runs unchanged stops nothing. */
export function decide(
  checked: Checked,
  live: ReadonlySet<string>,
  policy: string | undefined,
  rates: Rates | undefined,
): Decided {
  const seen = new Map(checked.campaigns.map((campaign) => [campaign.key, campaign]));
  const findings = checked.findings.map((finding) => judge(finding, seen, live, policy, rates));
  const worst = worstByCampaign(findings);
  const campaigns = checked.campaigns.map(({ inScope, planned, ...campaign }): CampaignVerdict => {
    const verdict = nameVerdict(inScope, live.has(campaign.key), worst.get(campaign.key));
    const atRisk = verdict === "blocked" || verdict === "held" ? planned : [];
    return { ...campaign, policy, verdict, atRisk };
  });
  return { campaigns, findings, verdict: verdictOf(findings) };
}

function judge(
  finding: Omit<Finding, "atRisk">,
  seen: ReadonlyMap<string, CampaignSeen>,
  live: ReadonlySet<string>,
  policy: string | undefined,
  rates: Rates | undefined,
): Verdict {
  const onlyLive = finding.campaigns.length > 0 && finding.campaigns.every((key) => live.has(key));
  const planned: Money[] = finding.campaigns.flatMap((key) =>
    live.has(key) ? [] : (seen.get(key)?.planned ?? []),
  );
  return { ...finding, policy, status: onlyLive ? "live" : "open", atRisk: sums(planned, rates) };
}

function worstByCampaign(findings: readonly Verdict[]): Map<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { status, severity, campaigns } of findings) {
    if (status !== "open" || severity === "note") continue;
    for (const key of campaigns) if (worst.get(key) !== "block") worst.set(key, severity);
  }
  return worst;
}

function nameVerdict(inScope: boolean, isLive: boolean, worst: Severity | undefined): CampaignVerdictName {
  if (!inScope) return "out of scope";
  if (isLive) return "live";
  return worst === "block" ? "blocked" : worst === "hold" ? "held" : "cleared";
}

export function verdictOf(findings: readonly Verdict[]): Exclude<ReportVerdict, "unchecked"> {
  const open = findings.filter(({ status }) => status === "open");
  if (open.some(({ severity }) => severity === "block")) return "blocked";
  return open.some(({ severity }) => severity === "hold") ? "held" : "cleared";
}
