import type { Report } from "../model/report.ts";

/** What the reader's screen can show. */
export interface Look {
  readonly colour: boolean;
  readonly width: number;
  /** A file, which nobody has to scroll: nothing is left out. */
  readonly full?: boolean;
}

/** Report → text, in pieces; only the commands write them anywhere. */
export type Reporter = (report: Report, look: Look) => Iterable<string>;

export interface Format {
  readonly name: string;
  /** File endings that name it: `-o report.json`. */
  readonly endings: readonly string[];
  readonly report: Reporter;
}
