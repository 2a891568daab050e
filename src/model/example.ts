import type { Day } from "../values/date.ts";

/** A row of an example: header → cell, as it would stand in a spreadsheet. */
export type ExampleRow = Readonly<Record<string, string>>;

/** An approval, of a campaign by its name. */
export interface ExampleApproval {
  readonly rule: string;
  readonly at: string;
  readonly campaign: string;
  readonly value: string;
  readonly until?: Day;
  readonly upTo?: string;
}

/** Test, documentation and `launchgate explain` at once. */
export interface Example {
  /** YAML of the sections that matter. */
  readonly policy?: string;
  readonly rows?: readonly ExampleRow[];
  /** The file as text, for rules about files, and another of the same run. */
  readonly text?: string;
  readonly beside?: string;
  /** What an export before it said. */
  readonly past?: readonly ExampleRow[];
  /** The rows of the plan that it is compared with. */
  readonly plan?: readonly ExampleRow[];
  readonly today?: Day;
  /** What was approved before. */
  readonly approvals?: readonly ExampleApproval[];
  /** The end of the log of decisions, where a crash has cut it. */
  readonly torn?: string;
  /** What is said; an empty list is a clean example. */
  readonly finds: readonly {
    readonly found?: string;
    readonly expected?: string;
    readonly fix?: string | undefined;
    readonly header?: string;
    readonly count?: number;
  }[];
}
