import type { Level, ListField } from "../model/field.ts";
import type { Written } from "../model/policy.ts";
import type { ColumnName } from "./columns.ts";

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
  /** Headers that say it is another. */
  readonly unlike?: readonly string[];
  readonly synonyms: Headers;
  /** Understood only where nothing better names the column. */
  readonly fallbacks?: Headers;
  /** What a column says besides, where none says it by itself: the campaign's name is its utm_campaign. */
  readonly saysToo?: Partial<Readonly<Record<ColumnName, ColumnName>>>;
  /** Where rows are of several kinds: which kind a row is, told by its cells. */
  readonly kindOf?: (cell: CellOf, has: (header: string) => boolean) => string;
  readonly kinds?: Readonly<Record<string, RowKind>>;
  /** How the platform writes a cell, in the way everybody does: `cg:12` is 12, `[2026-06-22]` a day, `--` nothing. */
  readonly clean?: (text: string, name: ColumnName) => string;
  /** Fields that several columns make up together: what their cells say, in the order of the synonyms, becomes one text. */
  readonly together?: Partial<Readonly<Record<ColumnName, (texts: readonly string[]) => string>>>;
  /** How the platform writes numbers and dates; `evidence`: in the user's own way, told by the other cells of the file. */
  readonly written?: { readonly [Key in keyof Written]?: Written[Key] | "evidence" };
  /** Amounts in parts of a unit, where the field's name or the format says so. */
  readonly units?: Partial<Readonly<Record<ColumnName, "minor" | "micros">>>;
  /**
   * Tables that keep every version of a thing: the column of its id and the one that dates the version, each the first
   * of these that is there. The newest counts.
   */
  readonly versions?: { readonly of: readonly string[]; readonly at: readonly string[] };
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
      /** The item's id, where its name stands in another column. */
      readonly id?: string;
    }
  /** What holds for every campaign of the account: a template, a suffix. */
  | { readonly account: true; readonly columns?: Headers }
  /** Counted and left alone; the reason is said. */
  | { readonly skip: string };
