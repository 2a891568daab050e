import type { Tree } from "./tree.ts";

/** Objects without a prototype: `__proto__` is a key like any other. */
export function plainOf(tree: Tree): Record<string, unknown> {
  const plain: Record<string, unknown> = Object.create(null);
  if (tree.kind === "map") for (const [key, { value }] of tree.entries) plain[key] = plainValue(value);
  return plain;
}

function plainValue(tree: Tree): unknown {
  if (tree.kind === "text") return tree.text;
  return tree.kind === "list" ? tree.items.map(plainValue) : plainOf(tree);
}
