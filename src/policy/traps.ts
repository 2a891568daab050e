import type { Problems } from "./problems.ts";
import type { Tree } from "./tree.ts";

/** Long ids without quotes: this gate would keep every digit, but editors and other tools that open the file do not. */
export function longIds(tree: Tree, problems: Problems): void {
  if (tree.kind === "text") {
    if (!tree.quoted && isLong(tree.text)) problems.add(tree.at, inWords(tree.text));
    return;
  }
  if (tree.kind === "list") {
    for (const item of tree.items) longIds(item, problems);
    return;
  }
  for (const [key, entry] of tree.entries) {
    if (isLong(key) && !entry.quoted) problems.add(entry.key, inWords(key));
    longIds(entry.value, problems);
  }
}

function isLong(text: string): boolean {
  return /^\d{16,}$/.test(text);
}

function inWords(id: string): string {
  return `the id ${id} is a number to YAML, and programs lose its last digits: write it in quotes, "${id}"`;
}
