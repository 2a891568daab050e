import type { Level, ListField } from "../model/field.ts";
import type { Written } from "../model/policy.ts";
import type { ColumnName } from "./columns.ts";

/** Parts of a currency: ISO 4217's smallest, a millionth, or what Meta's API counts in. */
export type Unit = "minor" | "micros" | "metaMinor";

/** Every header people or the platform write for a column, in any case and spacing. */
export type Headers = Partial<Readonly<Record<ColumnName, readonly string[]>>>;

/** An export format, as data: adding one is a file like generic.ts and a line in index.ts. */
export interface ExportFormat {
  readonly id: string;
  /** What it is, after "this is". */
  readonly label: string;
  /** Whose it is, where no column says. */
  readonly platform?: string;
  /** How it is told by its headers: of each group one must be there. Without marks it is whatever nothing else claims. */
  readonly marks?: readonly (readonly string[])[];
  /** The marks count only as they are written: `daily_budget` is a field of an API, "Daily budget" a column of anybody's. */
  readonly exactMarks?: true;
  /** How the lines above its header begin, where the platform writes such lines: enough by itself, where nothing is unlike it. */
  readonly opens?: RegExp;
  /** Headers that say it is another. */
  readonly unlike?: readonly string[];
  readonly synonyms: Headers;
  /** Understood only where nothing better names the column. */
  readonly fallbacks?: Headers;
  /** What is said inside the cell of another column, where no column of its own says it: `clean` takes it out. */
  readonly within?: Headers;
  /** What a column says besides, where none says it by itself: the campaign's name is its utm_campaign. */
  readonly saysToo?: Partial<Readonly<Record<ColumnName, ColumnName>>>;
  /**
   * Headers of ids, from the lowest up to the ad group's, where the platform has levels between an ad and its ad group:
   * rows that carry two of them say which belongs to which.
   */
  readonly ladder?: readonly string[];
  /** Where rows are of several kinds: which kind a row is, told by its cells, or by its file's headers. */
  readonly kindOf?: (cell: CellOf, has: (header: string) => boolean) => string;
  readonly kinds?: Readonly<Record<string, RowKind>>;
  /** How the platform writes a cell, in the way everybody does: `cg:12` is 12, `[2026-06-22]` a day, `--` nothing. */
  readonly clean?: (text: string, name: ColumnName) => string;
  /** Fields that several columns make up together: what their cells say, in the order of the synonyms, becomes one text. */
  readonly together?: Partial<Readonly<Record<ColumnName, (texts: readonly string[]) => string>>>;
  /** How the platform writes numbers and dates; `evidence`: in the user's own way, told by the other cells of the file. */
  readonly written?: { readonly [Key in keyof Written]?: Written[Key] | "evidence" };
  /**
   * Where a table keeps older versions of a row: the header of its id, or the headers that together make it the same
   * row, of which the first that is there counts; and so of those that say when it was written.
   */
  readonly versions?: {
    readonly of: readonly (string | readonly string[])[];
    readonly at: readonly string[];
  };
  /** Amounts in parts of a unit, where the field's name or the format says so. */
  readonly units?: Partial<Readonly<Record<ColumnName, Unit>>>;
  /** Headers whose ending, `(EUR)`, says what currency every amount of the file is in. */
  readonly currencyIn?: readonly string[];
  /** Each row repeats its parents' settings, these too, or leaves blank what another row of the parent says. */
  readonly repeats?: readonly ColumnName[];
  /** The platform leaves out cells at the end of a row. */
  readonly shortRows?: true;
  /** How to get what an export lacks: a sentence. */
  readonly howToExport?: string;
  /** It is told and not read: what to do instead, after "this is …:". */
  readonly refusal?: string;
  /** A report of what has run: of use only where some settings were put into it. */
  readonly isReport?: true;
}

/** The text of a cell, by its header in any spelling; blank where there is no such column. */
export type CellOf = (header: string) => string;

/** What rows of a kind are. Their columns may mean something else than in other rows. */
export type RowKind =
  | {
      readonly level: Level;
      readonly columns?: Headers;
      readonly without?: readonly ColumnName[];
      /** The column that names what it shares with others by its id: an ad its creative. */
      readonly uses?: string;
    }
  /** What ads share, under the id they name it by. Of a row that is a key and a value, the two make a tag of it. */
  | { readonly usedBy: string; readonly columns?: Headers; readonly pair?: readonly [string, string] }
  /** A location, an audience: it belongs to a list of its campaign or ad group. */
  | {
      readonly addsTo: ListField;
      readonly of: "campaign" | "adGroup";
      readonly columns?: Headers;
      /** The item's id, where its name stands in another column: any of these headers. */
      readonly id?: string | readonly string[];
    }
  /** What holds for every campaign of the account: a template, a suffix. */
  | { readonly account: true; readonly columns?: Headers }
  /** Counted and left alone; the reason is said. */
  | { readonly skip: string };
