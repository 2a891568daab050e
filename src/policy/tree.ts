/** Where something stands in a policy file; 1-based. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A policy as it was written: every scalar is its text, and everything knows its place. */
export type Tree =
  | {
      readonly kind: "map";
      readonly at: Spot;
      readonly flow: boolean;
      readonly entries: ReadonlyMap<string, Entry>;
    }
  | { readonly kind: "list"; readonly at: Spot; readonly flow: boolean; readonly items: readonly Tree[] }
  | { readonly kind: "text"; readonly at: Spot; readonly text: string; readonly quoted: boolean };

export interface Entry {
  readonly key: Spot;
  readonly quoted: boolean;
  readonly value: Tree;
}
