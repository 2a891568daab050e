import type { core } from "zod";
import { nearest } from "../values/words.ts";
import type { Path } from "./compiling.ts";
import type { Problems } from "./problems.ts";
import type { Spot, Tree } from "./tree.ts";

/** The schema's issues in words, each at its place; the paths of what is at fault. */
export function explainIssues(
  issues: readonly core.$ZodIssue[],
  tree: Tree,
  problems: Problems,
  /** The keys that may stand at a path, for suggestions. */
  keysAt: (path: Path) => readonly string[],
): Path[] {
  const flat = flatIssues(issues);
  for (const issue of flat) {
    if (issue.code === "unrecognized_keys")
      unknownKeys(issue.keys, issue.full, walk(tree, issue.full).node, problems, keysAt(issue.full));
    else explain(issue, tree, problems);
  }
  return flat.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.full, key]) : [issue.full],
  );
}

/** The issues that count, each with its whole path. */
export function flatIssues(issues: readonly core.$ZodIssue[]): Issue[] {
  return issues.flatMap((each) => flatten(each, []));
}

/** Where a key stands; for an item of a list, the item. */
export function keySpotOf(tree: Tree, path: Path): Spot {
  const { keyAt, at } = walk(tree, path);
  return keyAt ?? at;
}

/** What stands at a path; for a key that is not there, where it would stand. */
export function spotOf(tree: Tree, path: Path): Spot {
  return walk(tree, path).at;
}

type Issue = core.$ZodIssue & { readonly full: Path };

// Of a union only the branch counts whose kind was written: a list's trouble is not that it is no word.
function flatten(issue: core.$ZodIssue, above: Path): Issue[] {
  const full: Path = [...above, ...issue.path.map((step) => (typeof step === "symbol" ? "" : step))];
  if (issue.code !== "invalid_union") return [{ ...issue, full }];
  const atRoot = (errors: readonly core.$ZodIssue[], codes: readonly string[]) =>
    errors.some(({ code, path }) => path.length === 0 && codes.includes(code));
  const branch =
    issue.errors.find((errors) => !atRoot(errors, ["invalid_type", "invalid_value"])) ??
    issue.errors.find((errors) => !atRoot(errors, ["invalid_type"]));
  return branch ? branch.flatMap((each) => flatten(each, full)) : [{ ...issue, full }];
}

function explain(issue: Issue, tree: Tree, problems: Problems): void {
  const { at, keyAt, node } = walk(tree, issue.full);
  const name = nameOf(issue.full);
  const place = node && issue.code !== "invalid_key" ? at : (keyAt ?? at);
  const [message, suggestion] = inWords(issue, name, node);
  problems.add(place, message, suggestion);
}

function inWords(
  issue: Issue,
  name: string,
  node: Tree | undefined,
): readonly [message: string, suggestion?: string | undefined] {
  switch (issue.code) {
    case "invalid_key":
      return [`there is no ${name}`, nearest(String(issue.full.at(-1)), issue.issues.flatMap(valuesOf))];
    case "invalid_value": {
      if (!node) return [`${name} is missing here`];
      const values = valuesOf(issue);
      const near = node.kind === "text" ? nearest(node.text, values) : undefined;
      const list = values.length <= 8 ? `: it is one of ${values.join(", ")}` : "";
      return [`${said(node)} is not a value of ${name}${near ? "" : list}`, near];
    }
    case "invalid_type":
      return [
        node ? `${name} ${wanted(issue.expected)}, and this is ${kindOf(node)}` : `${name} is missing here`,
      ];
    case "invalid_union":
      if (!node) return [`${name} is missing here`];
      return [`${name} cannot be ${kindOf(node)}${node.kind === "text" ? ` such as ${said(node)}` : ""}`];
    default:
      return [sentence(issue.message, name)];
  }
}

// Messages of the schema speak either for themselves or of the value: "is an empty list".
function sentence(message: string, name: string): string {
  return /^(is|has|cannot|must) /.test(message) ? `${name} ${message}` : message;
}

function unknownKeys(
  keys: readonly string[],
  path: Path,
  node: Tree | undefined,
  problems: Problems,
  known: readonly string[],
): void {
  for (const key of keys) {
    const entry = node?.kind === "map" ? node.entries.get(key) : undefined;
    const at = entry?.key ?? node?.at;
    if (!at) continue;
    const prefix = path.length > 0 ? `${nameOf(path)}.` : "";
    const near = nearest(key, known) ?? known.find((name) => `utm_${name}` === key);
    problems.add(at, `there is no key ${prefix}${key}`, near === undefined ? undefined : `${prefix}${near}`);
  }
}

function valuesOf(issue: core.$ZodIssue): string[] {
  return issue.code === "invalid_value" ? issue.values.map(String) : [];
}

function wanted(expected: string): string {
  const kinds: Readonly<Record<string, string>> = {
    object: "is a list of keys",
    record: "is a list of keys",
    array: "is a list",
    string: "is a word or a number",
  };
  return kinds[expected] ?? `is ${expected}`;
}

function kindOf(node: Tree): string {
  if (node.kind === "map") return "a list of keys";
  if (node.kind === "list") return "a list";
  return node.text === "" ? "empty" : "a word";
}

function said(node: Tree | undefined): string {
  return node?.kind === "text" && node.text !== "" ? node.text : "nothing";
}

/** `budgets[2].daily`, as a person would point at it. */
function nameOf(path: Path): string {
  const name = path
    .map((step, index) => (typeof step === "number" ? `[${step + 1}]` : index === 0 ? step : `.${step}`))
    .join("");
  return name === "" ? "the policy" : name;
}

function walk(tree: Tree, path: Path): { at: Spot; keyAt: Spot | undefined; node: Tree | undefined } {
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
