import type { EuPolitical } from "../facts/eu.ts";
import type { Status } from "../facts/statuses.ts";
import type { Day } from "../values/date.ts";
import type { Money } from "../values/money.ts";
import type { Click } from "./click.ts";

export const levels = ["campaign", "adGroup", "ad"] as const;
export type Level = (typeof levels)[number];

export const levelNames = { campaign: "campaign", adGroup: "ad group", ad: "ad" } as const satisfies Record<
  Level,
  string
>;

export { type Status, statuses } from "../facts/statuses.ts";

export const budgetPeriods = ["daily", "lifetime"] as const;
export type BudgetPeriod = (typeof budgetPeriods)[number];

/** A budget that is set, at the level that owns it. */
export interface Budget {
  readonly amount: Money;
  /** Undefined where the export does not say for how long the amount is. */
  readonly period: BudgetPeriod | undefined;
  readonly level: Level;
  /** The shared budget it is, by id or name: several campaigns spend it together. */
  readonly shared: string | undefined;
  readonly origin: Origin;
}

/** An audience or account as the export names it: an id, a name, or both. */
export interface Named {
  readonly id: string | undefined;
  readonly name: string;
  /** What it would be if its commas and bars separated names: nobody can say, unless it is quoted. Undefined for one name. */
  readonly pieces?: readonly string[] | undefined;
  /** The cell that carries it, where its list stands in several. */
  readonly origin?: Origin | undefined;
}

export interface Region {
  /** ISO 3166-1 alpha-2 where the text is a code or a country's name. */
  readonly code: string | undefined;
  readonly text: string;
  readonly origin?: Origin | undefined;
}

export const trackingKinds = ["pixel", "tag", "conversion", "event"] as const;
export type TrackingKind = (typeof trackingKinds)[number];

/** Per kind, the ids or names set, or that the entry's children say it; a kind without a column is not there. */
export type Tracking = Partial<
  Readonly<Record<TrackingKind, { readonly ids: readonly string[]; readonly origin: Origin } | "below">>
>;

/**
 * The gate's own words for what an export says, under the dotted names that rules, `columns:`, `agree:` and the
 * team's own rules share. A scalar is undefined where its cell is blank; a list is then empty.
 */
export interface FieldTypes {
  level: Level;
  platform: string | undefined;
  account: Named | undefined;
  type: string | undefined;
  channel: string | undefined;
  "campaign.id": string | undefined;
  "campaign.name": string | undefined;
  "adGroup.id": string | undefined;
  "adGroup.name": string | undefined;
  "ad.id": string | undefined;
  "ad.name": string | undefined;
  /** The effective one, under its parents. */
  status: Status | undefined;
  "status.own": Status | undefined;
  /** The campaign's own, wherever the row says it; absent where nothing tells it from that of its ads. */
  "status.campaign": Status | undefined;
  budget: readonly Budget[];
  "flight.start": Day | undefined;
  "flight.end": Day | undefined;
  timeZone: string | undefined;
  click: Click;
  tracking: Tracking;
  "audiences.included": readonly Named[];
  "audiences.excluded": readonly Named[];
  regions: readonly Region[];
  "regions.excluded": readonly Region[];
  objective: string | undefined;
  owner: string | undefined;
  copy: readonly string[];
  /** Special ad categories it declares, as the API writes them. */
  categories: readonly string[];
  /** The youngest age it is shown to. */
  ageMin: number | undefined;
  /** What it declares of political ads in the European Union. */
  euPolitical: EuPolitical | undefined;
}

export type FieldName = keyof FieldTypes;

/** Fields that rows of their own may make up, an item each. */
export const listFields = [
  "audiences.included",
  "audiences.excluded",
  "regions",
  "regions.excluded",
  "tracking.conversion",
] as const;
export type ListField = (typeof listFields)[number];

/** Where a value stands: never a line, so that equal cells of a column share one value. */
export interface Origin {
  /** The entity that owns the cell. */
  readonly level: Level | "account";
  /** Which of the rows that speak for the entry the cell stands in: 0 is its own. */
  readonly from: number;
  /** Where each item of a list has a row of its own: which of them. */
  readonly item?: number;
  /** 0-based. */
  readonly column: number;
  readonly header: string;
}

/** A field of an entry. Four different things; only `absent` means "not checked". */
export type Field<T> =
  | { readonly state: "value"; readonly id: number; readonly value: T; readonly origin: Origin | undefined }
  | { readonly state: "blank"; readonly id: number; readonly origin: Origin | undefined }
  | { readonly state: "unreadable"; readonly id: number; readonly origin: Origin; readonly trouble: Trouble }
  | { readonly state: "absent"; readonly id: number; readonly why: Absence };

/** Why a cell cannot be read, as the finding of the rule it names. */
export interface Trouble {
  readonly rule: string;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  /** What the cell most likely meant: for a person to confirm. */
  readonly fix?: string | undefined;
}

/**
 * `level`: the field sits on another level of the export and is judged there. `elsewhere`: its cell is blank, and rows
 * of another level may say it, which no file of the run has. `parent`: the same of a row that it names.
 */
export type Absence = "column" | "parent" | "level" | "elsewhere";
