import { severities } from "../model/finding.ts";
import { type CampaignVerdict, campaignVerdicts, findingStatuses, type Verdict } from "../model/report.ts";
import type { Money } from "../values/money.ts";

/** Worst verdict first, then most money, then place: the order in which people should read. */
export function byVerdict(campaigns: readonly CampaignVerdict[]) {
  const rank = new Map(
    campaigns.map(({ policy, key, verdict }) => [within(policy, key), campaignVerdicts.indexOf(verdict)]),
  );
  const best = campaignVerdicts.length;
  const rankOf = ({ policy, campaigns: keys }: Verdict) =>
    Math.min(best, ...keys.slice(0, 1000).map((key) => rank.get(within(policy, key)) ?? best));
  return {
    campaigns: (a: CampaignVerdict, b: CampaignVerdict) =>
      campaignVerdicts.indexOf(a.verdict) - campaignVerdicts.indexOf(b.verdict) ||
      byMoney(a.atRisk, b.atRisk) ||
      text(a.policy, b.policy) ||
      text(a.name, b.name) ||
      text(a.key, b.key),
    findings: (a: Verdict, b: Verdict) =>
      findingStatuses.indexOf(a.status) - findingStatuses.indexOf(b.status) ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      rankOf(a) - rankOf(b) ||
      byMoney(a.atRisk, b.atRisk) ||
      text(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      text(a.rule, b.rule) ||
      text(a.id, b.id),
  };
}

/** Another client may have a campaign of the same key. */
function within(policy: string | undefined, key: string): string {
  return JSON.stringify([policy, key]);
}

/** The order of the arguments is no part of the answer. */
export function byFile(a: { readonly file: string | undefined }, b: { readonly file: string | undefined }) {
  return text(a.file, b.file);
}

export function byPolicy(
  a: { readonly policy: string | undefined },
  b: { readonly policy: string | undefined },
) {
  return text(a.policy, b.policy);
}

/** By the first amount: the policy's own currency, where there is one. */
function byMoney(a: readonly Money[], b: readonly Money[]): number {
  const [left, right] = [a[0]?.minor ?? 0n, b[0]?.minor ?? 0n];
  return left === right ? 0 : left > right ? -1 : 1;
}

function text(a: string | undefined, b: string | undefined): number {
  const [left, right] = [a ?? "", b ?? ""];
  return left === right ? 0 : left < right ? -1 : 1;
}
