import type { ChalkInstance } from "chalk";
import { type CampaignVerdict, isStopping, type Report, type Verdict } from "../../model/report.ts";
import { remember } from "../../values/memo.ts";
import { moneyText } from "../../values/money.ts";
import { plural } from "../../values/text.ts";
import type { Look } from "../reporter.ts";
import { safe } from "../safe.ts";
import { wrap } from "../wrap.ts";
import { createDrawing } from "./findings.ts";
import { createTitles, shortNames } from "./names.ts";
import { createTouched } from "./touched.ts";
import { shorten, toWords } from "./words.ts";

/** More than anyone reads on a screen; a file has them all. */
const mostCampaigns = 40;
const mostFindings = 20;
const mostNames = 200;

/** What stops the launch, campaign by campaign, the worst first. */
export function* stoppingLines(
  report: Report,
  policy: string | undefined,
  { width, full }: Look,
  pen: ChalkInstance,
): Iterable<string> {
  const { own, shared, whole, flagged, others, campaigns } = stopping(report, policy);
  const titleOf = createTitles(campaigns, ["account", "id"]);
  const shown = full ? flagged : flagged.slice(0, mostCampaigns);
  const nameOf = shortNames([...report.inputs, ...report.plans].map(({ file }) => file));
  const touched = createTouched(campaigns, full === true);
  const limit = full ? Number.POSITIVE_INFINITY : mostFindings;
  const toBlock = (findings: readonly Verdict[]) => ({
    words: findings.slice(0, limit).map((finding) => toWords(finding, nameOf, touched(finding))),
    hidden: Math.max(0, findings.length - limit),
  });
  const ofMany = [
    { title: pen.bold("Several campaigns together"), of: "of several campaigns", ...toBlock(shared) },
    { title: pen.bold("The launch as a whole"), of: "of the launch as a whole", ...toBlock(whole) },
  ].filter(({ words }) => words.length > 0);
  const ofOne = shown.map((campaign) => {
    const title = heading(campaign, titleOf(campaign), pen);
    return { title, of: "of this campaign", ...toBlock(own.get(campaign.key) ?? []) };
  });
  const blocks = [...ofOne, ...ofMany];
  const words = blocks.flatMap((block) => block.words);
  const draw = createDrawing(words, width, pen);
  for (const { title, of, words, hidden } of blocks) {
    yield "";
    yield* wrap(title, width, "  ");
    yield* draw(words);
    yield* more(hidden, of, width);
  }
  const list = (title: string, named: readonly CampaignVerdict[], all: boolean) =>
    listed(title, named, titleOf, all, width, pen);
  yield* list("Stopped only by what several campaigns share", others, full === true);
  yield* list("Stopped too, and not shown above", flagged.slice(shown.length), false);
  if (shown.length < flagged.length) yield* wrap("  -o report.txt writes all of them, in full", width, "  ");
}

/** Each campaign's own findings, those of several, those of the launch as a whole, and the campaigns that have none of their own. */
function stopping(report: Report, policy: string | undefined) {
  const findings = report.findings.filter((finding) => finding.policy === policy && isStopping(finding));
  const own = groupByCampaign(findings);
  const campaigns = report.campaigns.filter((campaign) => campaign.policy === policy);
  return {
    campaigns,
    own,
    shared: findings.filter(({ campaign, campaigns: { length } }) => campaign === undefined && length > 0),
    whole: findings.filter(({ campaigns: { length } }) => length === 0),
    flagged: campaigns.filter(({ key }) => own.has(key)),
    others: campaigns.filter(
      ({ key, verdict }) => (verdict === "blocked" || verdict === "held") && !own.has(key),
    ),
  };
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

function more(hidden: number, of: string, width: number): string[] {
  if (hidden === 0) return [];
  return [
    "",
    ...wrap(
      `  … ${hidden.toLocaleString("en-US")} more ${of} are not shown here; -o report.txt writes them all`,
      width,
      "  ",
    ),
  ];
}

/** Campaigns by name alone, so that the verdict's counts can be followed. */
function* listed(
  title: string,
  campaigns: readonly CampaignVerdict[],
  titleOf: (campaign: CampaignVerdict) => string,
  full: boolean,
  width: number,
  pen: ChalkInstance,
): Iterable<string> {
  if (campaigns.length === 0) return;
  yield "";
  yield* wrap(`${pen.bold(title)} (${plural(campaigns.length, "campaign")})`, width, "  ");
  const named = full ? campaigns : campaigns.slice(0, mostNames);
  const platforms = new Map<string, string[]>();
  for (const campaign of named)
    remember(platforms, campaign.platform ?? "", () => []).push(shorten(titleOf(campaign)));
  for (const [platform, names] of platforms)
    yield* wrap(
      `  ${platform === "" ? "" : `${pen.dim(safe(platform))}: `}${names.join(", ")}`,
      width,
      "    ",
    );
  const hidden = campaigns.length - named.length;
  if (hidden > 0) yield* wrap(`  … and ${hidden.toLocaleString("en-US")} more`, width, "    ");
}

function heading(campaign: CampaignVerdict, title: string, pen: ChalkInstance): string {
  const { verdict, name, id, platform, channel, owner, atRisk } = campaign;
  const word = verdict === "blocked" ? pen.bold.red("BLOCKED") : pen.bold.yellow("HELD");
  const about = [
    name === undefined ? undefined : id,
    platform,
    channel,
    owner,
    ...atRisk.map(moneyText),
  ].filter((part) => part !== undefined);
  return `${word}  ${pen.bold(shorten(title))}${about.length > 0 ? `  ${pen.dim(about.map(shorten).join(" · "))}` : ""}`;
}
