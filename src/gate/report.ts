import { sums } from "../check/campaigns.ts";
import type { Checked } from "../check.ts";
import { type Decided, verdictOf } from "../decide.ts";
import type { NotChecked } from "../model/finding.ts";
import {
  type CampaignVerdict,
  type Input,
  type Launch as JudgedLaunch,
  type Report,
  type ReportVerdict,
  reportVerdicts,
  type Trouble,
  totalCounts,
  type Verdict,
} from "../model/report.ts";
import type { Day } from "../values/date.ts";
import { countsOf } from "./counts.ts";
import type { ReadResult } from "./entries.ts";
import { distinct } from "./ids.ts";
import { byFile, byPolicy, byVerdict } from "./order.ts";
import type { History } from "./past/read.ts";
import { unexported } from "./plan/lacks.ts";
import type { PlanRead } from "./plan/read.ts";
import type { Launch, Request } from "./request.ts";

export interface Judged {
  readonly launch: Launch;
  readonly read: ReadResult;
  readonly checked: Checked;
  readonly decided: Decided;
  readonly liveTroubles: readonly Trouble[];
  readonly history: History;
  /** How many campaigns of it stand in past exports. */
  readonly compared: number | undefined;
  readonly plans: PlanRead;
}

/** Everything that was said, in one report: sorted once, here. */
export function toReport(
  request: Request,
  judged: readonly Judged[],
  unjudged: readonly { readonly launch: JudgedLaunch; readonly inputs: readonly Input[] }[] = [],
): Report {
  const launches = [
    ...judged.map((each) => toLaunch(each, request)),
    ...unjudged.map(({ launch }) => launch),
  ];
  const errors = [...request.troubles, ...judged.flatMap((each) => troublesOf(each, request))];
  const findings = distinct(judged.flatMap(({ decided }) => decided.findings));
  const campaigns = judged.flatMap(({ decided }) => decided.campaigns);
  const verdict = errors.length > 0 ? "unchecked" : worst(launches.map((launch) => launch.verdict));
  const order = byVerdict(campaigns);
  return {
    version: 1,
    today: request.today,
    verdict,
    launches: [...launches].sort(byPolicy),
    counts: totalCounts(launches.map(({ counts }) => counts)),
    atRisk: sums(
      judged.flatMap(({ decided }) => decided.atRisk),
      undefined,
    ),
    campaigns: [...campaigns].sort(order.campaigns),
    findings: [...findings].sort(order.findings),
    notChecked: judged.flatMap(notCheckedIn).sort(byFile),
    inputs: [...judged.map(({ read }) => read), ...unjudged].flatMap(({ inputs }) => inputs).sort(byFile),
    history: judged.flatMap(({ history }) => history.inputs),
    plans: judged.flatMap(({ plans }) => plans.inputs).sort(byFile),
    errors: [...errors].sort(byFile),
    decisions: {
      used: judged.reduce((sum, { decided }) => sum + decided.used, 0),
      unused: linesOf("decision/unused", findings),
      expired: linesOf("decision/expired", findings),
    },
  };
}

function notCheckedIn({ checked, read, plans }: Judged): readonly NotChecked[] {
  return [
    ...checked.notChecked,
    ...plans.notChecked,
    ...unexported(plans.policy, checked.campaigns),
    ...read.unmatched,
  ];
}

/** The report of a run that never got to judge anything. */
export function unchecked(today: Day, errors: readonly Trouble[]): Report {
  return toReport(
    { launches: [], today, as: undefined, encoding: undefined, allowEmpty: false, troubles: errors },
    [],
  );
}

/** What keeps a launch from being judged. An empty one is never a pass: nothing was read, or nothing is about to launch. */
function troublesOf(
  { launch, read, checked, decided, liveTroubles, plans, history }: Judged,
  { allowEmpty }: Request,
): readonly Trouble[] {
  const before = [...plans.troubles, ...history.troubles];
  const unread = [
    ...(launch.troubles ?? []),
    ...before,
    ...read.troubles,
    ...checked.failures,
    ...liveTroubles,
  ];
  const troubles = allowEmpty ? unread : [...unread, ...read.empty];
  if (allowEmpty || troubles.length > 0) return troubles;
  const file = read.inputs.length === 1 ? read.inputs[0]?.file : undefined;
  const judged = decided.campaigns.filter(({ verdict }) => verdict !== "out of scope");
  if (judged.length === 0) return [{ file, message: outOfScope }];
  // A live campaign was judged before; anything else must have been asked something.
  const isAsked = checked.asked > 0 || decided.findings.length > 0 || judged.some(isLive);
  return isAsked ? [] : [{ file, message: nothingAsked }];
}

const outOfScope =
  "no campaign is about to launch: all are out of scope (their status, or scope: in the policy); --allow-empty lets that pass";
const nothingAsked =
  "no check could be made: none of its columns says what a rule reads, such as a budget, dates or a landing page";

function isLive({ verdict }: CampaignVerdict): boolean {
  return verdict === "live";
}

function toLaunch(judged: Judged, request: Request): JudgedLaunch {
  const { read, decided } = judged;
  const { policy } = judged.launch;
  const early = policy.enforceFrom !== undefined && request.today < policy.enforceFrom;
  return {
    policy: policy.files[0],
    verdict: troublesOf(judged, request).length > 0 ? "unchecked" : verdictOf(decided.findings),
    counts: countsOf(read, decided.campaigns, decided.findings),
    atRisk: decided.atRisk,
    compared: judged.compared,
    enforceFrom: early ? policy.enforceFrom : undefined,
  };
}

/** The places of decisions in their logs. */
function linesOf(rule: string, findings: readonly Verdict[]): string[] {
  return findings.filter((each) => each.rule === rule).map(({ file, line }) => `${file}:${line}`);
}

function worst(verdicts: readonly ReportVerdict[]): ReportVerdict {
  return reportVerdicts.find((verdict) => verdicts.includes(verdict)) ?? "unchecked";
}
