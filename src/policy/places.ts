import type { Path } from "./compiling.ts";
import type { Spot, Tree } from "./tree.ts";

/** Where a key stands; for an item of a list, the item. */
export function keySpotOf(tree: Tree, path: Path): Spot {
  const { keyAt, at } = walk(tree, path);
  return keyAt ?? at;
}

/** What stands at a path; for a key that is not there, where it would stand. */
export function spotOf(tree: Tree, path: Path): Spot {
  return walk(tree, path).at;
}

/** `budgets[2].daily`, as a person would point at it. */
export function nameOf(path: Path): string {
  const name = path
    .map((step, index) => (typeof step === "number" ? `[${step + 1}]` : index === 0 ? step : `.${step}`))
    .join("");
  return name === "" ? "the policy" : name;
}

/** How messages name the place a clause comes from: `budgets entry 2`, or `budgets entry 1 of company.yaml, line 8`. */
export function whereOf(tree: Tree, path: Path): string {
  const name = path
    .map((step, index) => {
      if (typeof step === "number") return ` entry ${numberOf(tree, path.slice(0, index), step)}`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
  const { file, line } = keySpotOf(tree, path);
  return file === tree.at.file ? name : `${name} of ${file}, line ${line}`;
}

/** Lists that files add to are counted within each file. */
function numberOf(tree: Tree, path: Path, index: number): number {
  const { node } = walk(tree, path);
  if (node?.kind !== "list") return index + 1;
  const file = node.items[index]?.at.file;
  return node.items.slice(0, index + 1).filter(({ at }) => at.file === file).length;
}

export function walk(tree: Tree, path: Path): { at: Spot; keyAt: Spot | undefined; node: Tree | undefined } {
  let node: Tree | undefined = tree;
  let at = tree.at;
  let keyAt: Spot | undefined;
  for (const step of path) {
    const entry: { key: Spot | undefined; value: Tree } | undefined = child(node, step);
    if (!entry) return { at: keyAt ?? at, keyAt, node: undefined };
    node = entry.value;
    keyAt = entry.key;
    at = node.at;
  }
  return { at, keyAt, node };
}

function child(node: Tree, step: string | number): { key: Spot | undefined; value: Tree } | undefined {
  if (node.kind === "map") return node.entries.get(String(step));
  const item = node.kind === "list" && typeof step === "number" ? node.items[step] : undefined;
  return item && { key: undefined, value: item };
}
