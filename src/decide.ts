import type { Checked } from "./check.ts";
import type { Finding, Severity } from "./model/finding.ts";
import type { CampaignVerdict, CampaignVerdictName, ReportVerdict, Verdict } from "./model/report.ts";
import type { Money } from "./values/money.ts";

export interface Decided {
  readonly campaigns: readonly CampaignVerdict[];
  readonly findings: readonly Verdict[];
  /** Of every campaign that is not cleared, together. */
  readonly atRisk: readonly Money[];
  readonly verdict: Exclude<ReportVerdict, "unchecked">;
}

/** Findings → verdicts. A campaign is judged by its worst open finding; one that runs unchanged stops nothing. */
export function decide(checked: Checked, live: ReadonlySet<string>, policy: string | undefined): Decided {
  const { spendOf } = checked;
  const findings = checked.findings.map((finding) => judge(finding, spendOf, live, policy));
  const worst = worstByCampaign(findings);
  const campaigns = checked.campaigns.map(({ inScope, ...campaign }): CampaignVerdict => {
    const verdict = nameVerdict(inScope, live.has(campaign.key), worst.get(campaign.key));
    return { ...campaign, policy, verdict, atRisk: isStopped(verdict) ? spendOf([campaign.key]) : [] };
  });
  const stopped = campaigns.filter(({ verdict }) => isStopped(verdict)).map(({ key }) => key);
  return { campaigns, findings, atRisk: spendOf(stopped), verdict: verdictOf(findings) };
}

function judge(
  finding: Omit<Finding, "atRisk">,
  spendOf: Checked["spendOf"],
  live: ReadonlySet<string>,
  policy: string | undefined,
): Verdict {
  const onlyLive = finding.campaigns.length > 0 && finding.campaigns.every((key) => live.has(key));
  const atRisk = spendOf(finding.campaigns.filter((key) => !live.has(key)));
  return { ...finding, policy, status: onlyLive ? "live" : "open", atRisk };
}

function isStopped(verdict: CampaignVerdictName): boolean {
  return verdict === "blocked" || verdict === "held";
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
