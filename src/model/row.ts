/** One record of a file as it was written: nothing guessed, strings only. */
export interface Row {
  /** 1-based, as an editor shows it: where the record starts. */
  readonly line: number;
  /** 1-based, as a spreadsheet counts: a record is one row however many lines it spans. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** What reading the bytes found out, before anyone asked what a column means. */
export interface Dialect {
  /** `none`: no table, such as a picture packed beside the exports; it has no rows. */
  readonly kind: "csv" | "json" | "xlsx" | "none";
  readonly encoding: string;
  readonly delimiter: string | undefined;
}

/** What stands in a file and is no row, and why. */
export interface SkippedPart {
  readonly reason: string;
  /** Undefined: it stands on no line. */
  readonly line: number | undefined;
}

/** Cells of a spreadsheet that were made one: what they say is stored in the first alone. */
export interface Merged {
  /** 0-based: the first of them. */
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The rows of a file, or of one sheet or part of it, in batches; it can be read again. */
export interface Table {
  /** `book.xlsx#Campaigns`, `export.zip#meta.csv` where a file holds several. */
  readonly file: string;
  readonly dialect: Dialect;
  readonly skipped: readonly SkippedPart[];
  /** The key by which it says that more follows, which is not in it. */
  readonly goesOn?: string | undefined;
  /** Undefined: a text, which has none. */
  readonly merged?: () => Promise<readonly Merged[]>;
  rows(): AsyncIterable<readonly Row[]>;
}
