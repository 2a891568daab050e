import type { Day } from "../values/date.ts";
import type { Decimal } from "../values/decimal.ts";
import type { Glob } from "../values/glob.ts";
import type { Money, Rates } from "../values/money.ts";
import type { Template } from "../values/template.ts";
import type { Words } from "../values/words.ts";
import type { Account } from "./account.ts";
import type { AgreeClause } from "./agree.ts";
import type { Approver } from "./approver.ts";
import type { CopyClause } from "./copy.ts";
import type { Level, Status, TrackingKind } from "./field.ts";
import type { Severity } from "./finding.ts";
import type { PlanClause } from "./media-plan.ts";
import type { Past } from "./past.ts";
import type { PolicyTest } from "./policy-test.ts";
import type { Rule } from "./rule.ts";
import type { Selector } from "./selector.ts";
import type { PlanFiles, SheetWords } from "./sheets.ts";
import type { Signer } from "./signer.ts";
import type { Unanswered } from "./unanswered.ts";
import type { Written } from "./written.ts";

/** A clause of a section and what it is for. `where` names it in messages: `budgets[2]`. */
export interface Scoped<T> {
  readonly for: Selector;
  readonly clause: T;
  readonly where: string;
}

export type UtmClause =
  | { readonly kind: "required"; readonly param: string }
  | {
      readonly kind: "allowed";
      readonly param: string;
      readonly words: Words;
      readonly aliases: ReadonlyMap<string, string>;
    }
  | {
      readonly kind: "template";
      readonly param: string;
      readonly template: Template;
      readonly aliases: ReadonlyMap<string, string>;
    }
  /** The keys of a map per platform: a platform outside it was never thought of. */
  | { readonly kind: "platforms"; readonly param: string; readonly known: readonly string[] };

export interface NameClause {
  readonly level: Level;
  readonly template: Template;
}

export interface LandingClause {
  readonly hosts: readonly Glob[];
}

export type BudgetClause =
  | { readonly kind: "daily" | "lifetime" | "flight"; readonly cap: Money }
  | { readonly kind: "total"; readonly cap: Money; readonly per: readonly TotalKey[] }
  | { readonly kind: "unusual"; readonly factor: Decimal };

export const totalKeys = [
  "account",
  "platform",
  "type",
  "channel",
  "region",
  "owner",
  "campaign",
  "month",
  "quarter",
] as const;
export type TotalKey = (typeof totalKeys)[number];

/** `ids` undefined: any id will do, but one must be there. */
export interface TrackingClause {
  readonly kind: TrackingKind;
  readonly ids: readonly string[] | undefined;
}

export type AudienceClause =
  | { readonly kind: "allow"; readonly audiences: readonly Glob[] }
  | { readonly kind: "deny"; readonly audiences: readonly Glob[] }
  | { readonly kind: "exclude"; readonly audience: Glob };

export interface RegionClause {
  readonly codes: readonly string[];
}

export interface AccountClause {
  readonly accounts: readonly Account[];
}

/** What the sections of a policy come down to, as rules read them. */
export interface SectionTypes {
  accounts: AccountClause;
  names: NameClause;
  utm: UtmClause;
  agree: AgreeClause;
  landing: LandingClause;
  budgets: BudgetClause;
  tracking: TrackingClause;
  audiences: AudienceClause;
  regions: RegionClause;
  copy: CopyClause;
  /** What past exports say, where the run has any. */
  history: Past;
  plan: PlanClause;
}
export type SectionName = keyof SectionTypes;

export interface RuleSetting {
  readonly for: Selector;
  readonly severity: Severity | "off" | undefined;
  readonly options: unknown;
}

export interface Policy {
  /** The policy's own file first, then what it extends; empty for no policy. */
  readonly files: readonly string[];
  readonly currency: string | undefined;
  readonly rates: Rates | undefined;
  readonly accounts: readonly Account[];
  readonly scope: readonly Status[];
  readonly enforceFrom: Day | undefined;
  readonly channels: readonly { readonly name: string; readonly for: Selector }[] | undefined;
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly written: Written;
  /** Per format, what its exports are encoded in. */
  readonly encodings: ReadonlyMap<string, string>;
  readonly plan: PlanFiles;
  readonly sheets: readonly SheetWords[];
  /** Those of the plan are there once its files have been read. */
  readonly sections: { readonly [Name in SectionName]: readonly Scoped<SectionTypes[Name]>[] };
  /** What sections are for, as it is written. */
  readonly selected: readonly Scoped<string>[];
  readonly rules: ReadonlyMap<string, readonly RuleSetting[]>;
  readonly owners: readonly Scoped<string>[];
  /** Who may decide what is held; empty: nobody in particular. */
  readonly approvers: readonly Approver[];
  /** Whose keys may sign decisions. */
  readonly signers: readonly Signer[];
  /** Per format, the rule families the team knows the export cannot answer. */
  readonly coverage: ReadonlyMap<string, readonly string[]>;
  readonly unanswered: readonly Unanswered[];
  /** Past exports to compare with, by path or glob; the command line replaces them. */
  readonly history: readonly string[];
  readonly ownRules: readonly Rule[];
  /** What it must say of a few rows: nothing that a launch is judged by. */
  readonly tests: readonly PolicyTest[];
}
