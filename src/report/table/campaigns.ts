import type { ChalkInstance } from "chalk";
import type { CampaignVerdict, Report, Verdict } from "../../model/report.ts";
import { moneyText } from "../../values/money.ts";
import { safe } from "../safe.ts";
import { wrap } from "../wrap.ts";
import { findingLines } from "./findings.ts";
import { shortNames } from "./names.ts";
import { toWords } from "./words.ts";

/** More than anyone reads on a screen; the other formats have them all. */
const mostFindings = 200;

/** What stops the launch, campaign by campaign, the worst first. */
export function* stoppingLines(
  report: Report,
  policy: string | undefined,
  width: number,
  pen: ChalkInstance,
): Iterable<string> {
  const stopping = report.findings.filter(
    (finding) => finding.policy === policy && finding.status === "open" && finding.severity !== "note",
  );
  const shown = stopping.slice(0, mostFindings);
  const nameOf = shortNames(report.inputs.map(({ file }) => file));
  const words = (finding: Verdict) => toWords(finding, nameOf);
  const all = shown.map(words);
  const launch = shown.filter((finding) => finding.campaign === undefined);
  const own = groupByCampaign(shown);
  for (const campaign of report.campaigns) {
    if (campaign.policy !== policy) continue;
    const findings = own.get(campaign.key);
    if (!findings) continue;
    yield "";
    yield* wrap(heading(campaign, pen), width, "  ");
    yield* findingLines(findings.map(words), all, width, pen);
  }
  if (launch.length > 0) {
    yield "";
    yield pen.bold("The launch as a whole");
    yield* findingLines(launch.map(words), all, width, pen);
  }
  const hidden = stopping.length - shown.length;
  if (hidden > 0) {
    yield "";
    yield* wrap(
      `… ${hidden.toLocaleString("en-US")} more are not shown here; -o json=report.json has them all`,
      width,
    );
  }
}

function groupByCampaign(findings: readonly Verdict[]): Map<string, Verdict[]> {
  const groups = new Map<string, Verdict[]>();
  for (const finding of findings) {
    const [key] = finding.campaigns;
    if (finding.campaign === undefined || key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

function heading(
  { verdict, name, id, platform, channel, owner, atRisk }: CampaignVerdict,
  pen: ChalkInstance,
): string {
  const word = verdict === "blocked" ? pen.bold.red("BLOCKED") : pen.bold.yellow("HELD");
  const about = [
    name === undefined ? undefined : id,
    platform,
    channel,
    owner,
    ...atRisk.map(moneyText),
  ].filter((part) => part !== undefined);
  return `${word}  ${pen.bold(safe(name ?? id ?? "a campaign without a name"))}${about.length > 0 ? `  ${pen.dim(about.map(safe).join(" · "))}` : ""}`;
}
