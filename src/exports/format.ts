import type { ColumnName } from "./columns.ts";

/** An export format, as data: adding one is a file like generic.ts and a line in index.ts. */
export interface ExportFormat {
  readonly id: string;
  readonly label: string;
  /** Every header people or the platform write for a column, in any case and spacing. */
  readonly synonyms: Partial<Readonly<Record<ColumnName, readonly string[]>>>;
  /** Understood only where nothing better names the column. */
  readonly fallbacks: Partial<Readonly<Record<ColumnName, readonly string[]>>>;
}
