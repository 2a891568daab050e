import type { Day } from "../values/date.ts";
import type { Money } from "../values/money.ts";
import type { Standing } from "./decision.ts";
import type { ColumnUse, Skipped } from "./entry.ts";
import type { Finding, NotChecked, Severity } from "./finding.ts";

/** A finding with what was decided about it. `live`: on a campaign that runs unchanged, so it stops nothing. */
export const findingStatuses = ["open", "approved", "rejected", "live"] as const;
export type FindingStatus = (typeof findingStatuses)[number];

/** As what it stops a launch: what somebody has rejected is to be mended, whatever the policy would leave to a person. */
export function stopsAs(status: FindingStatus, severity: Severity): Severity | undefined {
  if (status === "rejected") return "block";
  return status === "open" ? severity : undefined;
}

/** Whether it keeps a launch from being cleared. */
export function isStopping({ status, severity }: Pick<Verdict, "status" | "severity">): boolean {
  const as = stopsAs(status, severity);
  return as === "block" || as === "hold";
}

export interface Verdict extends Finding {
  readonly status: FindingStatus;
  /** What was decided about it, whether that still holds or not. */
  readonly decision: Standing | undefined;
  /** Who may decide about it; undefined where the policy names nobody, so that anybody may. */
  readonly deciders: readonly string[] | undefined;
  /** Who of them must sign. */
  readonly signers: readonly string[];
  /** The policy it was judged by; several clients may be checked in one run. */
  readonly policy: string | undefined;
}

export const campaignVerdicts = ["blocked", "held", "cleared", "live", "out of scope"] as const;
export type CampaignVerdictName = (typeof campaignVerdicts)[number];

export interface Campaign {
  readonly key: string;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly account: string | undefined;
  readonly platform: string | undefined;
  readonly channel: string | undefined;
  readonly owner: string | undefined;
}

export interface CampaignVerdict extends Campaign {
  readonly policy: string | undefined;
  readonly verdict: CampaignVerdictName;
  /** Its planned spend while it is not cleared; one amount per currency that has no rate. */
  readonly atRisk: readonly Money[];
}

/** `unchecked`: something could not be read or asked, so nobody may rely on the rest. */
export const reportVerdicts = ["unchecked", "blocked", "held", "cleared"] as const;
export type ReportVerdict = (typeof reportVerdicts)[number];

export interface Counts {
  readonly rows: number;
  readonly entries: number;
  readonly campaigns: number;
  readonly cleared: number;
  readonly held: number;
  readonly blocked: number;
  readonly live: number;
  readonly outOfScope: number;
  readonly findings: number;
  readonly open: number;
}

export function totalCounts(all: readonly Counts[]): Counts {
  const sum = (name: keyof Counts) => all.reduce((total, counts) => total + counts[name], 0);
  return {
    rows: sum("rows"),
    entries: sum("entries"),
    campaigns: sum("campaigns"),
    cleared: sum("cleared"),
    held: sum("held"),
    blocked: sum("blocked"),
    live: sum("live"),
    outOfScope: sum("outOfScope"),
    findings: sum("findings"),
    open: sum("open"),
  };
}

/** One policy's launch within a run: a client's folder, say. */
export interface Launch {
  /** Undefined for a run without a policy. */
  readonly policy: string | undefined;
  readonly verdict: ReportVerdict;
  readonly counts: Counts;
  readonly atRisk: readonly Money[];
  /** How many of its campaigns stand in past exports; undefined where it was compared with none. */
  readonly compared: number | undefined;
  /** The day from which the policy stops launches, while that day is still to come. */
  readonly enforceFrom: Day | undefined;
}

export interface Input {
  readonly file: string;
  readonly policy: string | undefined;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string | undefined;
  readonly rows: number;
  readonly entries: number;
  readonly skipped: readonly Skipped[];
  readonly columns: readonly ColumnUse[];
  /** How to get what it lacks, where its format has a way. */
  readonly howToExport?: string | undefined;
}

/** A past export that the launch was compared with. */
export type PastInput = Pick<Input, "file" | "policy" | "format" | "rows" | "entries">;

/** Why something could not be checked at all. */
export interface Trouble {
  readonly file: string | undefined;
  readonly message: string;
}

export interface Report {
  readonly version: 1;
  readonly today: Day;
  readonly verdict: ReportVerdict;
  readonly launches: readonly Launch[];
  readonly counts: Counts;
  readonly atRisk: readonly Money[];
  readonly campaigns: readonly CampaignVerdict[];
  /** Ordered by verdict, then money at risk, then place. */
  readonly findings: readonly Verdict[];
  readonly notChecked: readonly NotChecked[];
  readonly inputs: readonly Input[];
  /** From the oldest to the newest. */
  readonly history: readonly PastInput[];
  /** The media plans that it was compared with. */
  readonly plans: readonly Input[];
  readonly errors: readonly Trouble[];
  readonly decisions: {
    readonly used: number;
    readonly unused: readonly string[];
    readonly expired: readonly string[];
  };
}
