import { isScalar, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import type { Problems } from "./problems.ts";
import { patternIn } from "./texts.ts";
import type { Spot, Tree } from "./tree.ts";

/** What is known of a policy while it is read. */
export interface Reading {
  readonly problems: Problems;
  readonly spot: (offset: number) => Spot;
  readonly source: string;
}

/** What YAML has silently made of a text; undefined where it is what was written. */
export function textTrouble(text: string, { type, comment }: Scalar.Parsed): string | undefined {
  // "\b" in YAML quotes is a backspace. A block of text may have several lines.
  if (/\p{Cc}/u.test(type?.startsWith("BLOCK") ? text.replaceAll("\n", "") : text)) {
    return "this holds a control character: in double quotes YAML reads \\b and the like as one; use single quotes";
  }
  const cut = type === "PLAIN" && text.startsWith("/") && typeof comment === "string";
  if (cut && (patternIn(text) === undefined || comment.trim().endsWith("/"))) {
    return `what follows # is a comment to YAML, so that the pattern is ${text} alone: write all of it in quotes`;
  }
  return undefined;
}

/** `[Lookalike (US, 10%)]` and `[/a,b/]` are two items to YAML: said, and read as the one that was meant. */
export function joinedItems(
  nodes: readonly ParsedNode[],
  items: readonly Tree[],
  { problems, source }: Reading,
): Tree[] {
  const joined: Tree[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (!item) continue;
    const end = endOfSplit(items, index);
    const [first, last] = [nodes[index], nodes[end]];
    if (end > index && item.kind === "text" && first && last) {
      const text = source.slice(first.range[0], last.range[1]);
      problems.add(item.at, `YAML splits this at the comma: write it in quotes, "${text}"`);
      joined.push({ ...item, text });
      index = end;
    } else joined.push(item);
  }
  return joined;
}

/** The index of the item in which what this one opens is closed; its own where nothing is open. */
function endOfSplit(items: readonly Tree[], from: number): number {
  const first = items[from];
  if (!isPlain(first)) return from;
  const pattern = first.text.startsWith("/") && patternIn(first.text) === undefined;
  let open = openParentheses(first.text);
  if (!pattern && open <= 0) return from;
  for (let index = from + 1; index < items.length; index++) {
    const item = items[index];
    if (!isPlain(item)) return from;
    open += openParentheses(item.text);
    if (pattern ? item.text.endsWith("/") : open <= 0) return index;
  }
  return from;
}

function isPlain(item: Tree | undefined): item is Tree & { kind: "text" } {
  return item?.kind === "text" && !item.quoted;
}

function openParentheses(text: string): number {
  return text.split("(").length - text.split(")").length;
}

/** `{ daily: 1,000 }` is a daily of 1 and a key 000 to YAML. The pairs that are only the rest of an amount. */
export function strayDigits(map: YAMLMap.Parsed, { problems, spot, source }: Reading): ReadonlySet<Pair> {
  const stray = new Set<Pair>();
  for (const [index, { value }] of map.items.entries()) {
    if (!isScalar(value) || !/^-?\d{1,3}$/.test(String(value.value))) continue;
    const after = map.items.slice(index + 1);
    const end = after.findIndex((pair) => !isDigitsAlone(pair));
    const rest = end < 0 ? after : after.slice(0, end);
    const last = rest.at(-1)?.key;
    if (!last) continue;
    for (const pair of rest) stray.add(pair);
    const text = source.slice(value.range[0], last.range[1]);
    problems.add(spot(value.range[0]), `YAML ends ${text} at its comma: write ${text.replace(/[,\s]/g, "")}`);
  }
  return stray;
}

type Pair = YAMLMap.Parsed["items"][number];

function isDigitsAlone({ key, value }: Pair): boolean {
  return !value && isScalar(key) && /^\d{3}(\.\d+)?$/.test(String(key.value));
}

/** `{region}` without quotes is a map to YAML. */
export function unquotedTemplate(map: YAMLMap.Parsed, { problems, spot, source }: Reading): Tree | undefined {
  const [only, more] = map.items;
  if (!only || more || only.value || source.charAt(map.range[0] + 1) === " ") return undefined;
  const at = spot(map.range[0]);
  const text = /^[^\s#,\]]*/.exec(source.slice(map.range[0]))?.[0] ?? "";
  problems.add(at, `braces are a map to YAML: write the template in quotes, "${text}"`);
  return { kind: "text", at, text, quoted: false };
}
