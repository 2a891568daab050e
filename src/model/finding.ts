import type { Money } from "../values/money.ts";
import type { Subject } from "./decision.ts";
import type { RowPlace } from "./entry.ts";
import type { Level } from "./field.ts";

/** `block`: must be mended. `hold`: a person decides. `note`: said, stops nothing. */
export const severities = ["block", "hold", "note"] as const;
export type Severity = (typeof severities)[number];

export function worse(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) <= severities.indexOf(b) ? a : b;
}

/** Trouble found by a rule, placed in the file. One per root cause, however many rows repeat it. */
export interface Finding {
  /** The fingerprint: rule, owner of the cell, part and value, by ids, else by names, never by lines. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly row: number | undefined;
  /** 1-based. */
  readonly column: number | undefined;
  readonly header: string | undefined;
  /** Name (else id) of the campaign it is about; undefined when it is about a file or several campaigns. */
  readonly campaign: string | undefined;
  /** Keys of every campaign it touches. */
  readonly campaigns: readonly string[];
  readonly places: readonly RowPlace[];
  readonly entry:
    | { readonly level: Level; readonly id: string | undefined; readonly name: string | undefined }
    | undefined;
  readonly message: string;
  /** What a decision is bound to: what it is about, and the value that was found there; personal data is a hash of it. */
  readonly subject: Subject;
  readonly value: string | undefined;
  readonly found: string | undefined;
  readonly expected: string | undefined;
  readonly fix: string | undefined;
  readonly safe: boolean;
  /** How many entries it affects. */
  readonly count: number;
  /** Every cell in which it stands, where somebody is about to mend them. */
  readonly cells?: readonly Cell[] | undefined;
  readonly atRisk: readonly Money[];
}

/** A cell of an export, its column counted from 1. */
export interface Cell {
  readonly file: string;
  readonly line: number;
  readonly row: number;
  readonly column: number;
  readonly header: string;
}

/** A check that was not made, and why. */
export interface NotChecked {
  readonly rule: string;
  readonly file: string | undefined;
  readonly missing: readonly string[];
  readonly reason: string;
  /** Whether the policy asks for it: then a finding holds the report. */
  readonly asked: boolean;
  readonly entries: number;
}
