import { meaningOf } from "../decisions/meaning.ts";
import type { NotChecked } from "../model/finding.ts";
import { type CampaignVerdict, isStopping, type Launch, type Report, type Verdict } from "../model/report.ts";
import { decisionOf } from "./json-decision.ts";
import { inputOf } from "./json-input.ts";
import { riskOf } from "./json-money.ts";
import { list, member } from "./json-text.ts";
import type { Reporter } from "./reporter.ts";
import type { ReportJson } from "./schema.ts";

/** The report as one JSON document, written in pieces: a list of findings may be longer than a string can be. */
export const json: Reporter = function* (report) {
  const { campaigns, findings } = report;
  const names = new Map(campaigns.map(({ key, id, name }) => [key, id ?? name ?? ""]));
  const head = headOf(report);
  const tail = tailOf(report);
  yield "{\n";
  for (const [key, value] of Object.entries(head)) yield `${member(key, value)},\n`;
  yield* list("campaigns", campaigns, campaignOf);
  yield* list("findings", findings, (finding) => findingOf(finding, names));
  yield Object.entries(tail)
    .map(([key, value]) => member(key, value))
    .join(",\n");
  yield "\n}\n";
};

function headOf({ version, today, verdict, launches, counts, atRisk }: Report) {
  return {
    version,
    today,
    verdict,
    launches: launches.map(launchOf),
    counts,
    ...riskOf(atRisk),
  } satisfies Partial<ReportJson>;
}

function tailOf({ notChecked, inputs, history, plans, errors, decisions }: Report) {
  return {
    notChecked: notChecked.map(notCheckedOf),
    inputs: inputs.map(inputOf),
    history: history.map(({ policy, ...past }) => ({ ...past, policy: policy ?? null })),
    plans: plans.map(inputOf),
    errors: errors.map(({ file, message }) => ({ file: file ?? null, message })),
    decisions: { used: decisions.used, unused: [...decisions.unused], expired: [...decisions.expired] },
  } satisfies Partial<ReportJson>;
}

function launchOf({
  policy,
  verdict,
  counts,
  atRisk,
  compared,
  enforceFrom,
}: Launch): ReportJson["launches"][number] {
  return {
    policy: policy ?? null,
    verdict,
    counts,
    ...riskOf(atRisk),
    compared: compared ?? null,
    enforceFrom: enforceFrom ?? null,
  };
}

function campaignOf({
  id,
  name,
  account,
  platform,
  channel,
  owner,
  policy,
  verdict,
  atRisk,
}: CampaignVerdict): ReportJson["campaigns"][number] {
  return {
    id: id ?? null,
    name: name ?? null,
    account: account ?? null,
    platform: platform ?? null,
    channel: channel ?? null,
    owner: owner ?? null,
    policy: policy ?? null,
    verdict,
    ...riskOf(atRisk),
  };
}

function findingOf(finding: Verdict, names: ReadonlyMap<string, string>): ReportJson["findings"][number] {
  const { entry } = finding;
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    status: finding.status,
    decision: finding.decision ? decisionOf(finding.decision) : null,
    deciders: finding.deciders ? [...finding.deciders] : null,
    choices: isStopping(finding) && finding.status === "open" ? choicesOf(finding) : null,
    policy: finding.policy ?? null,
    file: finding.file ?? null,
    line: finding.line ?? null,
    row: finding.row ?? null,
    column: finding.column ?? null,
    header: finding.header ?? null,
    campaign: finding.campaign ?? null,
    campaigns: finding.campaigns.map((key) => names.get(key) ?? key),
    places: finding.places.map(({ line, row }) => ({ line, row })),
    entry: entry ? { level: entry.level, id: entry.id ?? null, name: entry.name ?? null } : null,
    message: finding.message,
    found: finding.found ?? null,
    expected: finding.expected ?? null,
    fix: finding.fix ?? null,
    safe: finding.safe,
    count: finding.count,
    ...riskOf(finding.atRisk),
  };
}

function choicesOf(finding: Verdict): ReportJson["findings"][number]["choices"] {
  const { recommends, to, ifApproved, ifRejected } = meaningOf(finding);
  return { recommended: recommends, to: to ?? null, ifApproved: ifApproved ?? null, ifRejected };
}

function notCheckedOf({
  rule,
  file,
  missing,
  reason,
  asked,
  entries,
}: NotChecked): ReportJson["notChecked"][number] {
  return { rule, file: file ?? null, missing: [...missing], reason, asked, entries };
}
