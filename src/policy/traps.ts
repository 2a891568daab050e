import type { Problems } from "./problems.ts";
import type { Tree } from "./tree.ts";

/** What is well-formed YAML and hardly ever meant. */
export function checkTraps(tree: Tree, problems: Problems): void {
  if (tree.kind === "map") for (const [name, { value }] of tree.entries) silent(name, value, problems);
  check(tree, problems);
}

/** A section of nothing asks for nothing, and looks as if it did. */
function silent(name: string, section: Tree, problems: Problems): void {
  if (section.kind === "map" && section.entries.size === 0)
    problems.add(section.at, `${name} has nothing in its braces: fill it in, or take it out`);
}

function check(tree: Tree, problems: Problems): void {
  if (tree.kind === "text") {
    if (!tree.quoted && isLong(tree.text)) problems.add(tree.at, longId(tree.text));
    return;
  }
  if (tree.kind === "list") {
    repeated(tree.items, problems);
    for (const item of tree.items) check(item, problems);
    return;
  }
  for (const [key, entry] of tree.entries) {
    if (isLong(key) && !entry.quoted) problems.add(entry.key, longId(key));
    check(entry.value, problems);
  }
}

/** Long ids without quotes: this gate would keep every digit, but editors and other tools that open the file do not. */
function isLong(text: string): boolean {
  return /^\d{16,}$/.test(text);
}

function longId(id: string): string {
  return `the id ${id} is a number to YAML, and programs lose its last digits: write it in quotes, "${id}"`;
}

/** Within one file: a cap of the company's may well be the team's too. */
function repeated(items: readonly Tree[], problems: Problems): void {
  const seen = new Map<string, Tree["at"]>();
  for (const item of items) {
    const key = JSON.stringify([item.at.file, canonical(item)]);
    // One that is referred to stands in one place only.
    if (seen.has(key) && seen.get(key) !== item.at)
      problems.add(
        item.at,
        item.kind === "text" ? `${item.text} stands here twice` : "the same entry stands here twice",
      );
    seen.set(key, item.at);
  }
}

function canonical(tree: Tree): unknown {
  if (tree.kind === "text") return tree.text;
  if (tree.kind === "list") return tree.items.map(canonical);
  return {
    entries: [...tree.entries]
      .map(([key, { value }]) => [key, canonical(value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
