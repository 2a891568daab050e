import { dirname, isAbsolute, join } from "node:path";
import type { Problems } from "./problems.ts";
import { readTree } from "./read-tree.ts";
import type { Spot, Tree } from "./tree.ts";

export interface Loaded {
  readonly tree: Tree;
  /** The policy's own file first, then what it extends. */
  readonly files: readonly string[];
}

const maxFiles = 8;

/** A policy with what it extends beneath it: maps merge, lists replace, budgets append. */
export async function loadTree(
  file: string,
  readText: (file: string) => Promise<string>,
  problems: Problems,
): Promise<Loaded | undefined> {
  return load(file, [], { file, line: 1, column: 1 }, readText, problems);
}

async function load(
  file: string,
  above: readonly string[],
  from: Spot,
  readText: (file: string) => Promise<string>,
  problems: Problems,
): Promise<Loaded | undefined> {
  if (above.includes(file)) {
    problems.add(from, `policies extend each other in a circle: ${[...above, file].join(" → ")}`);
    return undefined;
  }
  if (above.length >= maxFiles) {
    problems.add(from, `policies extend each other more than ${maxFiles} deep`);
    return undefined;
  }
  const text = await readText(file).catch((error: NodeJS.ErrnoException) => {
    problems.add(from, unreadable(file, error));
  });
  if (text === undefined) return undefined;
  const bare = text.replace(/^\ufeff/, "");
  problems.file(file, bare);
  const own = readTree(file, bare, problems);
  if (own?.kind !== "map") {
    if (own) problems.add(own.at, "a policy is a list of keys, such as version: 1");
    return undefined;
  }
  let tree: Tree = own;
  const files = [file];
  for (const base of basesOf(own, problems).reverse()) {
    const path = join(dirname(file), base.text);
    const below = await load(path, [...above, file], base.at, readText, problems);
    if (!below) continue;
    checkCurrency(base.text, below.tree, own, problems);
    tree = merge(below.tree, tree);
    files.push(...below.files);
  }
  return { tree, files };
}

function unreadable(file: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === "ENOENT") return `there is no file ${file}`;
  if (code === "EISDIR") return `${file} is a folder: name the policy in it, such as ${file}/launchgate.yaml`;
  if (code === "EACCES") return `${file} may not be read: its permissions keep it from you`;
  return `${file} cannot be read (${code ?? message})`;
}

function basesOf(tree: Tree & { kind: "map" }, problems: Problems): { text: string; at: Spot }[] {
  const written = tree.entries.get("extends")?.value;
  if (!written) return [];
  const items = written.kind === "list" ? written.items : [written];
  return items.flatMap((item) => {
    if (item.kind !== "text" || item.text === "") {
      problems.add(item.at, "extends: names a file, such as ./company.yaml");
      return [];
    }
    if (/^[a-z]+:\/\//i.test(item.text) || isAbsolute(item.text)) {
      problems.add(
        item.at,
        `extends: names a file by its path from here, such as ./company.yaml, and this is ${item.text}`,
      );
      return [];
    }
    return [{ text: item.text, at: item.at }];
  });
}

/** Caps are written in their file's currency: under another one they would silently mean another amount. */
function checkCurrency(name: string, below: Tree, own: Tree, problems: Problems): void {
  const [theirs, ours] = [below, own].map((tree) =>
    tree.kind === "map" ? tree.entries.get("currency")?.value : undefined,
  );
  if (theirs?.kind !== "text" || ours?.kind !== "text" || theirs.text === ours.text) return;
  const amounts = ["budgets", "rates", "approvers"].filter(
    (key) => below.kind === "map" && below.entries.has(key),
  );
  if (amounts.length === 0) return;
  problems.add(
    ours.at,
    `${name} writes its ${amounts.join(" and ")} in ${theirs.text}: a policy that extends it keeps that currency`,
  );
}

function merge(base: Tree, own: Tree, key = ""): Tree {
  if (base.kind === "list" && own.kind === "list" && key === "budgets") {
    // Two files may extend the same third one: its caps count once.
    const known = new Set(own.items.map(({ at }) => JSON.stringify(at)));
    return {
      ...own,
      items: [...base.items.filter(({ at }) => !known.has(JSON.stringify(at))), ...own.items],
    };
  }
  if (base.kind !== "map" || own.kind !== "map") return own;
  const entries = new Map(base.entries);
  entries.delete("extends");
  // Tests say what their own file must say: under another one, more is found.
  if (key === "") entries.delete("tests");
  for (const [name, entry] of own.entries) {
    const below = entries.get(name);
    entries.set(name, below ? { ...entry, value: merge(below.value, entry.value, name) } : entry);
  }
  return { ...own, entries };
}
