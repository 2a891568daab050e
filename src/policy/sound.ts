import type { Path } from "./compiling.ts";
import type { Entry, Tree } from "./tree.ts";

/**
 * The policy without what is wrong with its form, so that what is wrong with its sense is said in the same run.
 * Undefined where too much leans on what is wrong: the rest would only say so again.
 */
export function soundTree(tree: Tree, faults: readonly Path[]): Tree | undefined {
  if (tree.kind !== "map") return undefined;
  const whole = new Set(faults.filter(({ length }) => length < 2).map(([section]) => String(section ?? "")));
  if (whole.has("vocabulary") || whole.has("channels")) return undefined;
  const entries = new Map<string, Entry>();
  for (const [section, entry] of tree.entries) {
    const parts = new Set(faults.filter(([first]) => first === section).map((path) => path[1]));
    const value = whole.has(section) ? standInOf(section, entry.value) : without(section, entry.value, parts);
    if (value) entries.set(section, { ...entry, value });
  }
  // Approvers name each other.
  if (faults.some(([section]) => section === "approvers")) entries.delete("approvers");
  return { ...tree, entries };
}

function standInOf(section: string, { at }: Tree): Tree | undefined {
  return section === "currency" ? { kind: "text", at, text: "XXX", quoted: true } : undefined;
}

function without(
  section: string,
  tree: Tree,
  parts: ReadonlySet<string | number | undefined>,
): Tree | undefined {
  if (parts.size === 0) return tree;
  if (tree.kind === "list") {
    const items = tree.items.filter((_, index) => !parts.has(index));
    return items.length > 0 ? { ...tree, items } : undefined;
  }
  if (tree.kind === "text") return undefined;
  const isSound = (key: string) => tree.entries.has(key) && !parts.has(key);
  const entries = [...tree.entries].flatMap(([key, entry]): [string, Entry][] => {
    if (!parts.has(key))
      return [[key, section === "utm" && key === "aliases" ? aliasesOf(entry, isSound) : entry]];
    const value = partStandIn(section, entry.value);
    return value ? [[key, { ...entry, value }]] : [];
  });
  return entries.length > 0 ? { ...tree, entries: new Map(entries) } : undefined;
}

/** An alias is judged by the values of its parameter. */
function aliasesOf(entry: Entry, isSound: (param: string) => boolean): Entry {
  const { value } = entry;
  if (value.kind !== "map") return entry;
  const entries = new Map([...value.entries].filter(([param]) => isSound(param)));
  return { ...entry, value: { ...value, entries } };
}

/** Words and channels stay known by name: only what they hold is in doubt. */
function partStandIn(section: string, { at }: Tree): Tree | undefined {
  if (section === "vocabulary") return { kind: "text", at, text: "/.*/", quoted: true };
  return section === "channels" ? { kind: "map", at, flow: true, entries: new Map() } : undefined;
}
