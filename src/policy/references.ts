import { type Document, visit } from "yaml";
import type { Spot, Tree } from "./tree.ts";

/** What is marked `&name` and meant by `*name`: a policy has none, and the rest of it is read as if it were written out. */
export interface References {
  /** Whether some reference means it: a mark that none means is a text without its quotes. */
  isMeant(anchor: string): boolean;
  keep(anchor: string, tree: Tree): void;
  /** What it refers to, with what is wrong with that the first time. */
  resolve(name: string, at: Spot): { readonly tree: Tree; readonly problem: string | undefined };
}

/** As many nodes as all references together may bring: few lines can refer to one another a billion times. */
const mostNodes = 1_000;

export function createReferences(document: Document.Parsed): References {
  const meant = new Set<string>();
  visit(document, { Alias: (_, { source }) => void meant.add(source) });
  const kept = new Map<string, { readonly tree: Tree; readonly size: number }>();
  const said = new Set<string>();
  let nodes = 0;
  return {
    isMeant: (anchor) => meant.has(anchor),
    keep: (anchor, tree) => void kept.set(anchor, { tree, size: sizeOf(tree) }),
    resolve(name, at) {
      const known = kept.get(name);
      nodes += known?.size ?? 0;
      const problem = known
        ? `a policy has no references, and *${name} refers to &${name}: write it out where it is meant`
        : `*${name} is read by YAML as a reference, not as text: write it in quotes, "*${name}"`;
      const isNew = !known || !said.has(name);
      said.add(name);
      const blank: Tree = { kind: "text", at: known?.tree.at ?? at, text: "", quoted: true };
      return {
        tree: known && nodes <= mostNodes ? known.tree : blank,
        problem: isNew ? problem : undefined,
      };
    },
  };
}

function sizeOf(tree: Tree): number {
  if (tree.kind === "text") return 1;
  const below = tree.kind === "list" ? tree.items : [...tree.entries.values()].map(({ value }) => value);
  return below.reduce((sum, each) => sum + sizeOf(each), 1);
}
