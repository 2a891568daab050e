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
  const meant = new Set<string>();
  for (const { full, ...issue } of flat) {
    if (issue.code !== "unrecognized_keys") continue;
    for (const key of unknownKeys(issue.keys, full, walk(tree, full).node, problems, shapeAt(full).keys))
      meant.add(nameOf([...full, key]));
  }
  // A key that stands there misspelled is not missing as well.
  for (const issue of flat)
    if (issue.code !== "unrecognized_keys" && (walk(tree, issue.full).node || !meant.has(nameOf(issue.full))))
      explain(issue, tree, problems, shapeAt);
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
  block: "deny",
  caps: "budgets",
  campaign: "name",
  countries: "region",
  country: "region",
  currencies: "rates",
  domain: "hosts",
  domains: "landing",
  forbid: "deny",
  hosts: "landing",
  level: "severity",
  limits: "budgets",
  naming: "names",
  network: "platform",
  people: "who",
  person: "who",
  pixels: "tracking",
  severity: "rules",
  words: "vocabulary",
};

/** Says what they are, and returns what they were meant to be. */
function unknownKeys(
  keys: readonly string[],
  path: Path,
  node: Tree | undefined,
  problems: Problems,
  known: readonly string[],
): string[] {
  return keys.flatMap((key) => {
    const entry = node?.kind === "map" ? node.entries.get(key) : undefined;
    const at = entry?.key ?? node?.at;
    if (!at) return [];
    const prefix = path.length > 0 ? `${nameOf(path)}.` : "";
    const near = meantBy(key, known) ?? beneath(key, known);
    const others =
      near === undefined && known.length > 0
        ? `: ${known.length > 1 ? "the keys here are" : "the only key here is"} ${known.join(", ")}`
        : "";
    const suggestion = near === undefined ? undefined : `${prefix}${near}`;
    problems.add(at, `there is no key ${prefix}${key}${others}`, suggestion);
    return near ?? [];
  });
}

/** `utm.source:` and `utm_source:` are a key within a section: `utm: { source: … }`. */
function beneath(key: string, known: readonly string[]): string | undefined {
  const [, section = "", within] = /^([a-z]+)[._]([a-z][a-z-]*)$/i.exec(key) ?? [];
  const near = nearest(section, known);
  return near !== undefined && within !== undefined ? `${near}: { ${within}: … }` : undefined;
}

/** A misspelling, another name, or another form of the word: `denied` is deny. */
function meantBy(key: string, known: readonly string[]): string | undefined {
  const word = key.toLowerCase().replace(/[^a-z]/g, "");
  const near = nearest(key, known) ?? known.find((each) => `utm_${each}` === key);
  if (near !== undefined) return near;
  const other = known.find((each) => each === otherNames[word] && each !== key);
  const form = known.find((each) => each.length > 3 && word.startsWith(each.slice(0, -1)));
  return other ?? form;
}
