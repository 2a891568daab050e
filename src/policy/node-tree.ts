import { type Alias, isAlias, isScalar, isSeq, type ParsedNode, type YAMLMap } from "yaml";
import { joinedItems, type Reading, strayDigits, textTrouble, unquotedTemplate } from "./flow-traps.ts";
import type { Entry, Spot, Tree } from "./tree.ts";

/** A node of YAML as it was written; what YAML reads otherwise than people do is said on the way. */
export function toTree(node: ParsedNode, reading: Reading): Tree {
  const at = reading.spot(node.range[0]);
  if (isAlias(node)) {
    const { tree, problem } = reading.references.resolve(node.source, at);
    if (problem) reading.trap(at, problem);
    return tree;
  }
  const tree = written(node, at, reading);
  if (node.anchor && reading.references.isMeant(node.anchor)) reading.references.keep(node.anchor, tree);
  else if (node.anchor)
    reading.trap(at, `&${node.anchor} is read by YAML as a mark, not as text: write it in quotes`);
  return tree;
}

function written(node: Exclude<ParsedNode, Alias.Parsed>, at: Spot, reading: Reading): Tree {
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
      const tree: Tree = blank
        ? { kind: "text", at: keyAt, text: "", quoted: false }
        : toTree(value, reading);
      // YAML 1.1 merges what `<<` refers to: what it brings is not missing.
      if (name === "<<" && isAlias(value) && tree.kind === "map")
        for (const [merged, entry] of tree.entries) entries.set(merged, entry);
      else entries.set(name, { key: keyAt, quoted: !isScalar(key) || key.type !== "PLAIN", value: tree });
    }
  }
  return entries;
}
