import type { Written } from "./written.ts";

/** Where the plans are, and how they are read where that differs from the exports. */
export interface PlanFiles {
  /** As paths are shown: from here. */
  readonly files: readonly string[];
  /** The sheets of a workbook that count; none: all of them. */
  readonly sheets: readonly string[];
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly encoding: string | undefined;
  readonly written: Written;
}

/** Words of the policy that stand in a sheet. */
export interface SheetWords {
  /** `vocabulary.product` */
  readonly where: string;
  readonly file: string;
  readonly column: string;
  readonly words: number;
  readonly blank: number;
  readonly repeated: number;
}
