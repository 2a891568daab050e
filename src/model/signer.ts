import type { Glob } from "../values/glob.ts";

/** A line of an allowed-signers file: whose key it is. */
export interface Signer {
  /** The people, as globs; one with a `!` before it is none of them. */
  readonly who: readonly Glob[];
  readonly notWho: readonly Glob[];
  /** In base64. */
  readonly key: string;
  /** What it may sign for; undefined: anything. */
  readonly namespaces: readonly Glob[] | undefined;
  /** Times in UTC, `2026-11-25T10:04:00Z`. */
  readonly from: string | undefined;
  readonly until: string | undefined;
}
