import type { Field, FieldName, FieldTypes, Level, Origin } from "./field.ts";

export interface RowPlace {
  readonly line: number;
  readonly row: number;
}

export interface Place extends RowPlace {
  readonly file: string;
}

/** One campaign, ad group or ad in the gate's own words. */
export interface Entry {
  readonly file: string;
  readonly level: Level;
  readonly fields: { readonly [Name in FieldName]: Field<FieldTypes[Name]> };
  readonly place: Place;
  /** The rows that speak for it, its own first: the same in other files, its parents', its account's, its lists'. */
  readonly places: readonly (Place & { readonly items?: readonly Place[] })[];
  /** What makes it the same campaign, ad group or ad in another row: by id, else by name. */
  readonly keys: Readonly<Record<Level, string>>;
}

/** The row that an origin points to. */
export function placeFrom({ place, places }: Entry, origin: Origin | undefined): Place {
  const at: Entry["places"][number] = places[origin?.from ?? 0] ?? place;
  return at.items?.[origin?.item ?? 0] ?? at;
}

/** Trouble in a row that reading or understanding it found; it becomes a finding of the rule it names. */
export interface RowProblem {
  readonly rule: string;
  readonly place: RowPlace | undefined;
  readonly column: number | undefined;
  readonly header: string | undefined;
  /** Undefined where the row could not be tied to a campaign: it then holds the whole report. */
  readonly entry: Entry | undefined;
  readonly level: Level | undefined;
  readonly message: string;
  readonly found: string | undefined;
  readonly expected: string | undefined;
  readonly fix: string | undefined;
  /** How many entries it affects, where that is not one. */
  readonly count?: number;
}

export interface Skipped {
  readonly reason: string;
  readonly count: number;
  /** Capped; the count is not. */
  readonly lines: readonly number[];
}

export interface ColumnUse {
  readonly column: number;
  readonly header: string;
  /** Undefined: not understood. */
  readonly field: string | undefined;
  /** It has no header, and its cells say something all the same. */
  readonly isUnnamed?: true;
}

/** What is known of an export once its header has been read; the counts are final when its entries are. */
export interface Understanding {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string | undefined;
  readonly headerLine: number;
  readonly columns: readonly ColumnUse[];
}

/** Entries and trouble in the order of the file. */
export type EntryBatch = { readonly entries: readonly Entry[]; readonly problems: readonly RowProblem[] };

export interface Understood {
  readonly about: Understanding;
  batches(): AsyncIterable<EntryBatch>;
  /** Complete once the batches have been read. */
  counts(): { readonly rows: number; readonly entries: number; readonly skipped: readonly Skipped[] };
  /** How many of the entries have no row but one that adds to a list of theirs. */
  standIns(): number;
}
