import type { Day } from "../values/date.ts";
import type { Level } from "./field.ts";
import type { Severity } from "./finding.ts";

/** `change`: another value is to stand there, and launchgate fix writes it. */
export const choices = ["approve", "reject", "change"] as const;
export type Choice = (typeof choices)[number];

/** What the gate itself would choose: it never approves. */
export const recommendations = ["change", "reject"] as const satisfies readonly Choice[];
export type Recommendation = (typeof recommendations)[number];

/** An id, where the platform has given one, and a name: before the upload the name alone. */
export interface Named {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

/** What a finding is about, without the value found: by ids, else by names, never by lines. */
export interface Subject {
  readonly rule: string;
  readonly platform?: string | undefined;
  readonly account?: string | undefined;
  readonly campaign?: Named | undefined;
  readonly entry?: (Named & { readonly level: Level }) | undefined;
  /** Of a finding about a file. */
  readonly file?: string | undefined;
  /** The part of the entry: a field, a parameter of the link. */
  readonly at?: string | undefined;
  /** What else tells it from others of the rule: a month, the key of a sum. */
  readonly which?: string | undefined;
  /** Of what is no amount: a mark of all that is said of it, so that the other side of a contradiction counts too. */
  readonly said?: string | undefined;
  /** Of a finding of several campaigns: a mark of which they are. */
  readonly touches?: string | undefined;
}

/** What was flagged, as it stood when somebody decided. */
export interface Flagged {
  readonly id: string;
  readonly severity: Severity;
  readonly subject: Subject;
  readonly value?: string | undefined;
  readonly message: string;
  readonly policy?: { readonly file: string; readonly digest: string } | undefined;
  readonly firstSeen: Day;
  /** What the gate would have chosen: a choice against it is an override. */
  readonly recommended?: Recommendation | undefined;
}

/** Approves before anything is flagged: a rule, in campaigns of such a name. It always ends. */
export interface Pattern {
  readonly rule: string;
  readonly campaigns: string;
}

/** Who decided what about which finding, why, when, until when, up to how much. */
export interface Decision {
  readonly version: 1;
  /** When it was recorded, in UTC: `2026-11-25T10:04:00Z`. */
  readonly recorded: string;
  readonly choice: Choice;
  readonly flagged?: Flagged | undefined;
  readonly pattern?: Pattern | undefined;
  readonly by: string;
  /** Who wrote it down, and by what, where that was somebody else: a digest of the file that came back, a link. */
  readonly recordedBy?: string | undefined;
  readonly evidence?: string | undefined;
  readonly reason: string;
  /** The last day on which it counts. */
  readonly until?: Day | undefined;
  /** Up to this amount, as it is written in findings. */
  readonly upTo?: string | undefined;
  /** The value that is to stand there. */
  readonly to?: string | undefined;
}

/** A line of the log: a decision, the lines that were last when it was written, and a hash over all of that. */
export interface LogLine extends Decision {
  readonly after: readonly string[];
  readonly signature?: string | undefined;
  readonly hash: string;
}

/** How a decision stands to a finding of today. Only the first lets a launch pass. */
export const standingStates = [
  "approved",
  "rejected",
  "to be changed",
  "changed since approved",
  "above what was approved",
  "expired",
  "blocks now",
  "without authority",
] as const;
export type StandingState = (typeof standingStates)[number];

export interface Standing {
  readonly state: StandingState;
  readonly decision: Decision;
  /** Where it stands in the log. */
  readonly line: number;
  /** Why it does not count, where whoever decided may not. */
  readonly why?: string | undefined;
}
