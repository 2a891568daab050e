import type { Day } from "../values/date.ts";
import type { ExampleRow } from "./example.ts";
import type { Severity } from "./finding.ts";

export const testVerdicts = ["cleared", "held", "blocked", "out of scope"] as const;
export type TestVerdict = (typeof testVerdicts)[number];

/** A few rows of an export, and what the policy must say of them. */
export interface PolicyTest {
  readonly name: string;
  readonly at: TestPlace;
  /** Undefined: the day of the run. */
  readonly today: Day | undefined;
  readonly rows: readonly ExampleRow[];
  /** Which of their headers says what, as `columns:` of a policy does. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** All that is to be found; undefined where only the verdict is asked. */
  readonly finds: readonly ExpectedFinding[] | undefined;
  readonly verdict: TestVerdict | undefined;
}

export interface TestPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A finding as a person describes it: what is left out may be anything. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly severity?: Severity | undefined;
  /** The header of the cell. */
  readonly at?: string | undefined;
  /** Which of the rows, from 1. */
  readonly row?: number | undefined;
  readonly found?: string | undefined;
  readonly expected?: string | undefined;
  readonly fix?: string | undefined;
  readonly count?: number | undefined;
}
