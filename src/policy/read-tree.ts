import { isAlias, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, type YAMLMap } from "yaml";
import { joinedItems, type Reading, strayDigits, textTrouble, unquotedTemplate } from "./flow-traps.ts";
import type { Problems } from "./problems.ts";
import type { Entry, Spot, Tree } from "./tree.ts";
import { inWords } from "./yaml-words.ts";

const maxLength = 1_000_000;
const maxDepth = 50;

/** YAML → tree. The failsafe schema keeps `no`, `15.000` and 19-digit ids the text they are; nothing becomes a float. */
export function readTree(file: string, text: string, problems: Problems): Tree | undefined {
  const start: Spot = { file, line: 1, column: 1 };
  if (text.length > maxLength) return refuse(problems, start, "the policy is over 1 MB: this is no policy");
  if (/[\0\ufffd]/.test(text))
    return refuse(problems, start, "this is not text in UTF-8: save the policy as UTF-8");
  if (deeperThan(text, maxDepth))
    return refuse(problems, start, `the policy is nested more than ${maxDepth} deep`);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: lines,
    stringKeys: true,
    prettyErrors: false,
  });
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const { yaml, tags } = document.directives ?? { yaml: { explicit: false }, tags: {} };
  if (yaml.explicit || Object.keys(tags).length > 1)
    return refuse(problems, start, "a policy has no line that starts with %: take it out");
  const tree = document.contents ? toTree(document.contents, { problems, spot, source: text }) : undefined;
  let broken = false;
  for (const { code, message, pos } of document.errors) {
    const at = spot(pos[0]);
    // A trap has said it better, or the line's first error has.
    if (!problems.spokenOn(at)) {
      problems.add(at, inWords(code, message, text.split("\n")[at.line - 1] ?? ""));
      broken ||= !harmless.has(code);
    }
  }
  if (!tree && !broken)
    return refuse(problems, start, "the policy is empty; launchgate init shows what one looks like");
  return broken ? undefined : tree;
}

/** After these the rest of the file still means what it says. */
const harmless: ReadonlySet<string> = new Set([
  "DUPLICATE_KEY",
  "BAD_ALIAS",
  "BAD_DQ_ESCAPE",
  "BAD_SCALAR_START",
]);

function refuse(problems: Problems, at: Spot, message: string): undefined {
  problems.add(at, message);
  return undefined;
}

/** Counts brackets, and dashes at the start of a line, without a parser: deep nesting must not reach one. */
function deeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (const line of text.split("\n")) {
    const marks = /^(?:\s*[-?]\s){0,60}/.exec(line)?.[0].replace(/\s/g, "").length ?? 0;
    if (marks > limit || (line.length - line.trimStart().length) / 2 > limit * 4) return true;
    for (const character of line) {
      if (character === "[" || character === "{") depth++;
      else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
      if (depth > limit) return true;
    }
  }
  return false;
}

function toTree(node: ParsedNode, reading: Reading): Tree {
  const at = reading.spot(node.range[0]);
  if (isAlias(node)) {
    reading.problems.add(
      at,
      `*${node.source} is read by YAML as a reference, not as text: write it in quotes, "*${node.source}"`,
    );
    return { kind: "text", at, text: "", quoted: true };
  }
  if (node.anchor)
    reading.problems.add(at, `&${node.anchor} is read by YAML as a mark, not as text: write it in quotes`);
  if (node.tag) reading.problems.add(at, "a word that starts with ! is a tag to YAML: write it in quotes");
  if (isScalar(node)) {
    const text = typeof node.value === "string" ? node.value : "";
    const trouble = textTrouble(text, node);
    if (trouble) reading.problems.add(at, trouble);
    return {
      kind: "text",
      at,
      text: node.type?.startsWith("BLOCK") ? text.trimEnd() : text,
      quoted: node.type !== "PLAIN",
    };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => toTree(item, reading));
    return {
      kind: "list",
      at,
      flow: node.flow === true,
      items: node.flow ? joinedItems(node.items, items, reading) : items,
    };
  }
  const template = node.flow ? unquotedTemplate(node, reading) : undefined;
  return template ?? { kind: "map", at, flow: node.flow === true, entries: toEntries(node, at, reading) };
}

function toEntries(node: YAMLMap.Parsed, at: Spot, reading: Reading): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const stray = node.flow ? strayDigits(node, reading) : new Set();
  for (const pair of node.items) {
    const { key, value } = pair;
    const name = isScalar(key) && typeof key.value === "string" ? key.value : "";
    const keyAt = key ? reading.spot(key.range[0]) : at;
    if (stray.has(pair)) continue;
    // Most libraries would read or write the prototype of the object instead.
    if (name === "__proto__") reading.problems.add(keyAt, "there is no key __proto__");
    else if (!entries.has(name)) {
      const blank = !value || (isScalar(value) && value.source === "" && value.type === "PLAIN");
      const written: Tree = blank
        ? { kind: "text", at: keyAt, text: "", quoted: false }
        : toTree(value, reading);
      entries.set(name, { key: keyAt, quoted: !isScalar(key) || key.type !== "PLAIN", value: written });
    }
  }
  return entries;
}
