import type { Level, ListField } from "../model/field.ts";
import type { Written } from "../model/written.ts";
import type { ColumnName } from "./columns.ts";

/**
 * An export format, as data. Adding one is a file like pinterest-bulk.ts, a line in index.ts, and an example in
 * fixtures/exports. Most need no more than an id, a label, marks, synonyms and a sentence on how to export; all else is
 * for what one platform does in its own way. What a format leaves out is as in a plain table: a row an entry, a column
 * a field.
 */
export interface ExportFormat {
  readonly id: string;
  /** What it is, after "this is". */
  readonly label: string;
  /** Whose it is, where no column says. */
  readonly platform?: string;

  // How a file is told to be one.

  /** Headers: of each group one must be there. Without marks it is whatever nothing else claims. */
  readonly marks?: readonly (readonly string[])[];
  /** The marks count only as they are written: `daily_budget` is a field of an API, "Daily budget" a column of anybody's. */
  readonly exactMarks?: true;
  /** Headers that say it is another. */
  readonly unlike?: readonly string[];
  /** How the lines above its header begin, where the platform writes such lines: enough by itself, where nothing is unlike it. */
  readonly opens?: RegExp;
  /** A report of what has run: of use only where some settings were put into it. */
  readonly isReport?: true;
  /** What links are made with: a parameter in a column of its own will be in the link. */
  readonly makesLinks?: true;
  /** It is told and not read: what to do instead, after "this is …:". */
  readonly refusal?: string;
  /** How to get what an export lacks: a sentence. */
  readonly howToExport?: string;

  // Which columns say what.

  readonly synonyms: Headers;
  /** Headers that are understood only where nothing better names the column. */
  readonly fallbacks?: Headers;
  /**
   * Where no column says a field by itself: the field whose column says it too, or headers of such a column. The
   * campaign's name is its utm_campaign; a list of budgets has its days, and `clean` takes out of the cell what is meant.
   */
  readonly saysToo?: Partial<Readonly<Record<ColumnName, ColumnName | readonly string[]>>>;
  /** Lists that stand somewhere else where their cell is blank, such as in a template: a blank one says nothing of them. */
  readonly untoldByBlank?: readonly ListField[];
  /** Where several columns make up a field: how what their cells say, in the order of the synonyms, becomes one text. */
  readonly together?: Partial<Readonly<Record<ColumnName, (texts: readonly string[]) => string>>>;

  // Which rows are what.

  /** Where rows are of several kinds: which kind a row is, told by its cells, or by its file's headers. */
  readonly kindOf?: (cell: CellOf, has: (header: string) => boolean) => string;
  readonly kinds?: Readonly<Record<string, RowKind>>;
  /** Headers of columns that are no field, and by which its rows are told apart. */
  readonly telling?: readonly string[];
  /**
   * Where the platform has levels between an ad and its ad group: the headers of their ids, from the lowest up to the
   * ad group's. Rows that carry two of them say which belongs to which.
   */
  readonly ladder?: readonly string[];
  /** Where rows repeat their parents' settings, or leave blank what another row of the parent says: columns of the ad group that its name does not show. */
  readonly repeats?: readonly ColumnName[];
  /** A campaign may leave its budget and days to its ad groups, whose rows are a file of their own. */
  readonly groupsApart?: true;
  /**
   * Where a table keeps older versions of a row: the header of its id, or the headers that together make it the same
   * row, and the headers of when it was written. Of each the first that is there counts.
   */
  readonly versions?: {
    readonly of: readonly (string | readonly string[])[];
    readonly at: readonly string[];
  };
  /** The platform leaves out blank cells at the end of a row. */
  readonly shortRows?: true;

  // How cells are written.

  /** A cell of the platform's own writing, as everybody writes it: `cg:12` is 12, `[2026-06-22]` a day, `--` nothing. */
  readonly clean?: (text: string, name: ColumnName) => string;
  /** How numbers and dates are written; `evidence`: in the user's own way, told by the other cells of the file. */
  readonly written?: { readonly [Key in keyof Written]?: Written[Key] | "evidence" };
  /** What the platform's own dates look like: any other was written by a spreadsheet, and its order is not known. */
  readonly dateShape?: RegExp;
  /** A spreadsheet of another country writes dates that look like the platform's: one that cannot be the platform's says that it did. */
  readonly datesLookAlike?: true;
  /** Amounts in parts of a unit, where the field's name or the format says so. */
  readonly units?: Partial<Readonly<Record<ColumnName, Unit>>>;
  /** Headers whose ending, `(EUR)`, says what currency every amount of the file is in. */
  readonly currencyIn?: readonly string[];
}

/** Every header people or the platform write for a column, in any case and spacing. */
export type Headers = Partial<Readonly<Record<ColumnName, readonly string[]>>>;

/** Parts of a currency: ISO 4217's smallest, a millionth, or what Meta's API counts in. */
export type Unit = "minor" | "micros" | "metaMinor";

/** The text of a cell, by its header in any spelling; blank where there is no such column. */
export type CellOf = (header: string) => string;

/** What rows of a kind are. Their columns may mean something else than in other rows. */
export type RowKind =
  /** A campaign, an ad group or an ad. */
  | {
      readonly level: Level;
      readonly columns?: Headers;
      /** What the format's columns do not say in these rows. */
      readonly without?: readonly ColumnName[];
      /** The header of the id by which it names what it shares with others, an ad its creative; or several, the better first. */
      readonly uses?: string | readonly string[];
    }
  /** What others share: the header of the id they name it by, or one for each of theirs. Where such a row is a key and a value, their headers: the two make a tag. */
  | {
      readonly usedBy: string | readonly string[];
      readonly columns?: Headers;
      /** All that it says; else whatever a creative may. */
      readonly says?: readonly ColumnName[];
      readonly pair?: readonly [string, string];
    }
  /** A location, an audience: an item of a list of its campaign or ad group. */
  | {
      readonly addsTo: ListField;
      readonly of: "campaign" | "adGroup";
      readonly columns?: Headers;
      /** The header of the item's id, or several such, where its name stands in another column. */
      readonly id?: string | readonly string[];
    }
  /** What holds for every campaign of the account: a template, a suffix. */
  | { readonly account: true; readonly columns?: Headers }
  /** Counted and left alone; the reason is said. */
  | { readonly skip: string };
