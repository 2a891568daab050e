import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type ParsedNode, type Scalar } from "yaml";
import type { Problems } from "./problems.ts";

/** Where something stands in a policy file; 1-based. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A policy as it was written: every scalar is its text, and everything knows its place. */
export type Tree =
  | { readonly kind: "map"; readonly at: Spot; readonly flow: boolean; readonly entries: ReadonlyMap<string, Entry> }
  | { readonly kind: "list"; readonly at: Spot; readonly flow: boolean; readonly items: readonly Tree[] }
  | { readonly kind: "text"; readonly at: Spot; readonly text: string; readonly quoted: boolean };

export interface Entry {
  readonly key: Spot;
  readonly quoted: boolean;
  readonly value: Tree;
}

const maxLength = 1_000_000;
const maxDepth = 50;

/** YAML → tree. The failsafe schema keeps `no`, `15.000` and 19-digit ids the text they are; nothing becomes a float. */
export function readTree(file: string, text: string, problems: Problems): Tree | undefined {
  const start: Spot = { file, line: 1, column: 1 };
  if (text.length > maxLength) return refuse(problems, start, "the policy is over 1 MB: this is no policy");
  if (deeperThan(text, maxDepth)) return refuse(problems, start, `the policy is nested more than ${maxDepth} deep`);
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { schema: "failsafe", lineCounter: lines, stringKeys: true, prettyErrors: false, logLevel: "silent" });
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [document, second] = Array.isArray(documents) ? documents : [];
  if (!document?.contents) return refuse(problems, start, "the policy is empty; launchgate init shows what one looks like");
  if (second) return refuse(problems, spot(second.range[0]), "a policy is one document: take out the --- line");
  if (document.directives.yaml.explicit) return refuse(problems, start, "a policy has no %YAML line: take it out");
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) problems.add(spot(pos[0]), inWords(code, message));
  return toTree(document.contents, { problems, spot, source: text });
}

function refuse(problems: Problems, at: Spot, message: string): undefined {
  problems.add(at, message);
  return undefined;
}

/** Counts brackets, and dashes at the start of a line, without a parser: deep nesting must not reach one. */
function deeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (const line of text.split("\n")) {
    const dashes = /^(?:\s*-\s){0,60}/.exec(line)?.[0].replace(/\s/g, "").length ?? 0;
    if (dashes > limit || (line.length - line.trimStart().length) / 2 > limit * 4) return true;
    for (const character of line) {
      if (character === "[" || character === "{") depth++;
      else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
      if (depth > limit) return true;
    }
  }
  return false;
}

interface Reading {
  readonly problems: Problems;
  readonly spot: (offset: number) => Spot;
  readonly source: string;
}

function toTree(node: ParsedNode, reading: Reading): Tree {
  const at = reading.spot(node.range[0]);
  const text = (value: string, quoted: boolean): Tree => ({ kind: "text", at, text: value, quoted });
  if (isAlias(node)) {
    reading.problems.add(at, `*${node.source} is read by YAML as a reference, not as text: write it in quotes, "*${node.source}"`);
    return text("", true);
  }
  if (node.anchor) reading.problems.add(at, `&${node.anchor} is read by YAML as a mark, not as text: write it in quotes`);
  if (isScalar(node)) return text(typeof node.value === "string" ? node.value : "", quotedScalar(node));
  if (isSeq(node)) {
    const items = node.items.map((item) => toTree(item, reading));
    if (node.flow) swallowedCommas(items, reading.problems);
    return { kind: "list", at, flow: node.flow === true, items };
  }
  const entries = new Map<string, Entry>();
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) && typeof key.value === "string" ? key.value : "";
      const keyAt = key ? reading.spot(key.range[0]) : at;
      const written = value ? toTree(value, reading) : { kind: "text" as const, at: keyAt, text: "", quoted: false };
      if (node.flow && /^\d{3}$/.test(name) && isEmpty(written)) {
        reading.problems.add(keyAt, `the comma before ${name} ends the value in YAML: write the amount without it, such as 1000`);
      } else entries.set(name, { key: keyAt, quoted: !isScalar(key) || quotedScalar(key), value: written });
    }
  }
  return { kind: "map", at, flow: node.flow === true, entries };
}

function isEmpty(tree: Tree): boolean {
  return tree.kind === "text" && tree.text === "";
}

function quotedScalar({ type }: Scalar.Parsed): boolean {
  return type !== "PLAIN";
}

/** `[Lookalike (US, 10%)]` is two items to YAML; `[/a,b/]` too. */
function swallowedCommas(items: readonly Tree[], problems: Problems): void {
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (item.kind !== "text" || item.quoted || next?.kind !== "text") continue;
    const open = item.text.split("(").length > item.text.split(")").length && next.text.includes(")");
    const pattern = item.text.startsWith("/") && !item.text.slice(1).endsWith("/") && next.text.endsWith("/");
    if (open || pattern) {
      problems.add(item.at, `YAML splits this at the comma: write it in quotes, "${item.text}, ${next.text}"`);
    }
  }
}

function inWords(code: string, message: string): string {
  switch (code) {
    case "DUPLICATE_KEY":
      return "this key stands here twice: only one of them can count";
    case "TAB_AS_INDENT":
      return "a tab indents this line: YAML wants spaces";
    case "TAG_RESOLVE_FAILED":
      return "a word that starts with ! is a tag to YAML: write it in quotes";
    case "BAD_INDENT":
      return "this line is not indented like the ones beside it";
    default:
      return `YAML cannot read this: ${message.split("\n")[0]?.replace(/\.$/, "").toLowerCase() ?? code}`;
  }
}
