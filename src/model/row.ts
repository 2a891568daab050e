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
  readonly kind: "csv" | "json";
  readonly encoding: string;
  readonly delimiter: string | undefined;
}

/** A file's rows in batches; it can be read again. */
export interface Table {
  readonly file: string;
  readonly dialect: Dialect;
  rows(): AsyncIterable<readonly Row[]>;
}
