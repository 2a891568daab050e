import type { core } from "zod";
import { nearest } from "../values/words.ts";
import type { Path } from "./compiling.ts";
import { inWords } from "./issue-words.ts";
import type { Shape } from "./json-schema.ts";
import { nameOf, walk } from "./places.ts";
import type { Problems } from "./problems.ts";
import type { Tree } from "./tree.ts";

/** The schema's issues in words, each at its place; the paths of what is at fault. */
export function explainIssues(
  issues: readonly core.$ZodIssue[],
  tree: Tree,
  problems: Problems,
  shapeAt: (path: Path) => Shape,
): Path[] {
  const flat = flatIssues(issues);
  for (const issue of flat) {
    if (issue.code === "unrecognized_keys")
      unknownKeys(issue.keys, issue.full, walk(tree, issue.full).node, problems, shapeAt(issue.full).keys);
    else explain(issue, tree, problems, shapeAt);
  }
  return flat.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.full, key]) : [issue.full],
  );
}

/** The issues that count, each with its whole path. */
export function flatIssues(issues: readonly core.$ZodIssue[]): Issue[] {
  return issues.flatMap((each) => flatten(each, []));
}

/** With its whole path; `orList`: a list of values would do too. */
export type Issue = core.$ZodIssue & { readonly full: Path; readonly orList?: boolean };

// Of a union only the branch counts whose kind was written: a list's trouble is not that it is no word.
function flatten(issue: core.$ZodIssue, above: Path): Issue[] {
  const full: Path = [...above, ...issue.path.map((step) => (typeof step === "symbol" ? "" : step))];
  if (issue.code !== "invalid_union") return [{ ...issue, full }];
  const fits = (codes: readonly string[]) => (errors: readonly core.$ZodIssue[]) =>
    !errors.some(({ code, path }) => path.length === 0 && codes.includes(code));
  // Of several the one that reads the furthest: what it stumbles over is the odd one out.
  const [whole] = issue.errors
    .filter(fits(["invalid_type", "invalid_value"]))
    .sort((a, b) => firstItem(b) - firstItem(a));
  if (whole) return whole.flatMap((each) => flatten(each, full));
  const value = issue.errors.find(fits(["invalid_type"]));
  const orList = issue.errors.some((errors) => !fits(["invalid_type"])(errors) && expectsList(errors));
  return value
    ? value.flatMap((each) => flatten(each, full)).map((each) => ({ ...each, orList }))
    : [{ ...issue, full }];
}

function firstItem(errors: readonly core.$ZodIssue[]): number {
  return Math.min(...errors.map(({ path: [step] }) => (typeof step === "number" ? step : 0)));
}

function expectsList(errors: readonly core.$ZodIssue[]): boolean {
  return errors.some((each) => each.code === "invalid_type" && each.expected === "array");
}

function explain(issue: Issue, tree: Tree, problems: Problems, shapeAt: (path: Path) => Shape): void {
  const { at, keyAt, node } = walk(tree, issue.full);
  const place = node && issue.code !== "invalid_key" ? at : (keyAt ?? at);
  const beneath = { own: shapeAt(issue.full), items: shapeAt([...issue.full, 0]) };
  const [message, suggestion] = inWords(issue, nameOf(issue.full), node, beneath);
  problems.add(place, message, suggestion);
}

/** What people call a key by, beside near misspellings. */
const otherNames: Readonly<Record<string, string>> = {
  adaccount: "account",
  campaign: "name",
  countries: "region",
  country: "region",
  currencies: "rates",
  network: "platform",
  person: "who",
};

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
    const other = otherNames[key.toLowerCase().replace(/[^a-z]/g, "")];
    const near =
      nearest(key, known) ?? known.find((each) => `utm_${each}` === key || (each === other && each !== key));
    problems.add(at, `there is no key ${prefix}${key}`, near === undefined ? undefined : `${prefix}${near}`);
  }
}
