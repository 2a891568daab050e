import type { z } from "zod";
import type { Day } from "../values/date.ts";
import type { Rates } from "../values/money.ts";
import type { Place } from "./entry.ts";
import type { Example } from "./example.ts";
import type { FieldName, FieldTypes } from "./field.ts";
import type { Severity } from "./finding.ts";
import type { CellPlace } from "./media-plan.ts";
import type { Part } from "./part.ts";
import type { Scoped, SectionName, SectionTypes } from "./policy.ts";

/** `click` must be in the export for the rule to be asked; `click?` may be missing. */
export type Read = FieldName | `${FieldName}?`;

type Bare<R extends Read> = R extends `${infer Name}?` ? Name : R;

/** The only fields a rule receives: a missing or blank optional one is undefined. */
export type Fields<R extends Read> = {
  readonly [Name in R as Bare<Name> & FieldName]: Name extends `${string}?`
    ? FieldTypes[Bare<Name> & FieldName] | undefined
    : FieldTypes[Name & FieldName];
};

/** What a rule may know beside its fields: the clauses that apply to the entry, its options, and today as data. */
export interface Context<S extends SectionName, O> {
  readonly policy: { readonly [Name in S]: readonly Scoped<SectionTypes[Name]>[] };
  readonly options: O;
  readonly today: Day;
  readonly rates: Rates | undefined;
}

/** Trouble as a rule sees it: no severity, no place, no campaign. */
export interface Problem {
  /** Where the value stands: a field or a part of one, `utm.source`. */
  readonly at: Part;
  readonly message: string;
  readonly found?: string | undefined;
  readonly expected?: string | undefined;
  /** The value itself, where `found` must not show it: it tells one finding from another. */
  readonly hidden?: string | undefined;
  /** Replaces `found` at `at`. */
  readonly fix?: string | undefined;
  /** Whether the fix may be applied without asking: it keeps the meaning. */
  readonly safe?: boolean | undefined;
  /** What tells it from what else the rule says of the same value: a month. */
  readonly which?: string | undefined;
  /** The campaigns it is about, by what a group rule was told of their owners; otherwise all that were counted. */
  readonly touches?: readonly string[] | undefined;
  /** `launch`: of no one campaign, and said once; `campaign`: a group rule of the whole launch speaks of one. */
  readonly about?: "launch" | "campaign" | undefined;
  /** Where it stands, where that is no cell of an entry: a cell or row of the plan. */
  readonly place?: (Place & Partial<Pick<CellPlace, "column" | "header">>) | undefined;
}

/** The rule would need a field that this export does not carry. */
export interface Unanswerable {
  readonly missing: readonly string[];
  /** Why else nothing could be said: that is counted, and holds nothing unless `holds`. */
  readonly reason?: string | undefined;
  readonly holds?: true;
}

export type Outcome = Problem | Unanswerable;

/** The rule itself has no answer, and why: a rule of the team's own that divides by zero. The run is then no verdict. */
export interface Failure {
  readonly failed: string;
}

interface RuleHead<S extends SectionName, O> {
  readonly id: string;
  /** One sentence. */
  readonly summary: string;
  /** The harm, in a sentence or two. */
  readonly why: string;
  /** What to do about it, where no other value of the cell mends it. */
  readonly mend?: string;
  readonly severity: Severity;
  /** The sections of the policy that ask for it. None: it is asked of everybody. */
  readonly policy: readonly S[];
  /** The sections it looks at without being asked by them. */
  readonly consults?: readonly S[];
  readonly options: z.ZodType<O>;
  /** The team's own: its policy asks for it. */
  readonly own?: true;
  readonly examples: readonly Example[];
}

export interface EntryRule<R extends Read, S extends SectionName, O> extends RuleHead<S, O> {
  readonly kind: "entry";
  readonly reads: readonly R[];
  /** Where one of these has spoken of the same part, of the part named, or of the same value in it, it says enough. */
  readonly givesWayTo?: readonly (
    | string
    | { readonly rule: string; readonly at: Part }
    | { readonly rule: string; readonly found: "same" }
  )[];
  /** Whether the clauses that apply ask this rule anything; by default, any clause does. */
  readonly asked?: (context: Context<S, O>) => boolean;
  readonly check: (fields: Fields<R>, context: Context<S, O>) => Iterable<Outcome | Failure>;
}

/** Whose row it is: the same text for every row of the campaign, and of the ad group. */
export interface Owners {
  readonly campaign: string;
  readonly adGroup: string;
}

/** A rule about many entries: only keys and states are kept. */
export interface GroupRule<R extends Read, S extends SectionName, O, State> extends RuleHead<S, O> {
  readonly kind: "group";
  readonly reads: readonly R[];
  /** Where one of these has said the same value of the same part of a campaign, it says enough of that campaign. */
  readonly givesWayTo?: readonly string[];
  /** `campaign`: the keys are within each campaign, and so is what is found. */
  readonly per: "campaign" | "launch";
  readonly asked?: (context: Context<S, O>) => boolean;
  /** Under which keys the entry counts; several where a flight spans months. */
  readonly keys: (fields: Fields<R>, context: Context<S, O>, owners: Owners) => Iterable<string>;
  /** Counts an entry once per owner of its cells, however many rows repeat them. */
  readonly add: (
    state: State | undefined,
    key: string,
    fields: Fields<R>,
    context: Context<S, O>,
    owners: Owners,
  ) => State;
  readonly check: (state: State, key: string, context: Context<S, O>) => Iterable<Outcome>;
}

/** A rule whose problems are seen while a file is read; it asks no questions of its own. */
export interface ReadingRule extends RuleHead<SectionName, unknown> {
  readonly kind: "reading";
  readonly reads: readonly never[];
}

export type Rule =
  // The one boundary where a rule's own types are forgotten: the checker hands it exactly the fields it names.
  EntryRule<Read, SectionName, unknown> | GroupRule<Read, SectionName, unknown, unknown> | ReadingRule;
