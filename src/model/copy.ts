import type { Phrase } from "../values/phrase.ts";

export const copyKinds = ["avoid", "require", "review"] as const;
export type CopyKind = (typeof copyKinds)[number];

/** What no ad may say, what every ad must say, and what a person is to look at. */
export interface CopyClause {
  readonly kind: CopyKind;
  readonly phrases: readonly Phrase[];
}
