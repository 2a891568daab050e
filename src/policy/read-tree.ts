import { isAlias, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, type YAMLMap } from "yaml";
import { joinedItems, type Reading, strayDigits, textTrouble, unquotedTemplate } from "./flow-traps.ts";
import type { Problems } from "./problems.ts";
import { deeperThan, fatalOf, harmless, lineAt, referredTo } from "./syntax.ts";
import type { Entry, Spot, Tree } from "./tree.ts";
import { oddIndent } from "./unclosed.ts";
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
  const odd = oddIndent(text);
  if (odd) return refuse(problems, spot(odd.offset), odd.message);
  const anchor = referredTo(document);
  if (anchor)
    return refuse(
      problems,
      spot(anchor.offset),
      `a policy has no references, and *${anchor.name} refers to &${anchor.name}: write it out where it is meant`,
    );
  const traps: { at: Spot; message: string }[] = [];
  const trap = (at: Spot, message: string) => void traps.push({ at, message });
  const tree = document.contents ? toTree(document.contents, { trap, spot, source: text }) : undefined;
  const fatal = document.errors.find(({ code }) => !harmless.has(code));
  const end = fatal && fatalOf(fatal, text);
  // What follows the first error that breaks the form follows from it.
  for (const { at, message } of traps) if (!end || isBefore(at, spot(end.offset))) problems.add(at, message);
  for (const { code, message, pos } of document.errors) {
    const at = spot(pos[0]);
    // A trap has said it better.
    if (harmless.has(code) && !problems.spokenOn(at) && (!end || isBefore(at, spot(end.offset))))
      problems.add(at, inWords(code, message, lineAt(text, pos[0])));
  }
  if (end) {
    if (!problems.spokenOn(spot(end.offset))) problems.add(spot(end.offset), end.message);
    return undefined;
  }
  return tree ?? refuse(problems, start, "the policy is empty; launchgate init shows what one looks like");
}

function isBefore(at: Spot, end: Spot): boolean {
  return at.line < end.line || (at.line === end.line && at.column < end.column);
}

function refuse(problems: Problems, at: Spot, message: string): undefined {
  problems.add(at, message);
  return undefined;
}

function toTree(node: ParsedNode, reading: Reading): Tree {
  const at = reading.spot(node.range[0]);
  if (isAlias(node)) {
    reading.trap(
      at,
      `*${node.source} is read by YAML as a reference, not as text: write it in quotes, "*${node.source}"`,
    );
    return { kind: "text", at, text: "", quoted: true };
  }
  if (node.anchor)
    reading.trap(at, `&${node.anchor} is read by YAML as a mark, not as text: write it in quotes`);
  if (node.tag) reading.trap(at, "a word that starts with ! is a tag to YAML: write it in quotes");
  if (isScalar(node)) {
    const text = typeof node.value === "string" ? node.value : "";
    const trouble = textTrouble(text, node, reading.source);
    if (trouble) reading.trap(at, trouble);
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
    const first = entries.get(name);
    if (name === "__proto__") reading.trap(keyAt, "there is no key __proto__");
    else if (first)
      reading.trap(
        keyAt,
        `${name} stands here twice, first on line ${first.key.line}: only one of them can count`,
      );
    else {
      const blank = !value || (isScalar(value) && value.source === "" && value.type === "PLAIN");
      const written: Tree = blank
        ? { kind: "text", at: keyAt, text: "", quoted: false }
        : toTree(value, reading);
      entries.set(name, { key: keyAt, quoted: !isScalar(key) || key.type !== "PLAIN", value: written });
    }
  }
  return entries;
}
