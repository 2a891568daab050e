import { isScalar, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import type { References } from "./references.ts";
import { patternIn } from "./texts.ts";
import type { Spot, Tree } from "./tree.ts";

/** What is known of a policy while it is read. */
export interface Reading {
  trap(at: Spot, message: string): void;
  readonly spot: (offset: number) => Spot;
  readonly source: string;
  readonly references: References;
}

/** What YAML has silently made of a text; undefined where it is what was written. */
export function textTrouble(
  text: string,
  { type, comment, range }: Scalar.Parsed,
  source: string,
): string | undefined {
  // "\b" in YAML quotes is a backspace. A block of text may have several lines.
  if (/\p{Cc}/u.test(type?.startsWith("BLOCK") ? text.replaceAll("\n", "") : text)) {
    return "this holds a control character: in double quotes YAML reads \\b and the like as one; use single quotes";
  }
  const cut = type === "PLAIN" && text.startsWith("/") && typeof comment === "string";
  if (cut && (patternIn(text) === undefined || comment.trim().endsWith("/"))) {
    return `what follows # is a comment to YAML, so that the pattern is ${text} alone: write all of it in quotes`;
  }
  // A comment that is meant has a space after its #; a number is no name.
  const glued =
    type === "PLAIN" && /^[ \t]+#[\p{L}\p{N}][^\n,\]}]*/u.exec(source.slice(range[1]))?.[0].trimEnd();
  if (glued && text !== "" && !/^[\d.,-]+x?$/.test(text))
    return `what follows # is a comment to YAML, so that this is ${text} alone: write "${text}${glued}" in quotes, or a space after the # if it is one`;
  return undefined;
}

/** `[Lookalike (US, 10%)]` and `[/a,b/]` are two items to YAML: said, and read as the one that was meant. */
export function joinedItems(
  nodes: readonly ParsedNode[],
  items: readonly Tree[],
  { trap, source }: Reading,
): Tree[] {
  const joined: Tree[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (!item) continue;
    const end = endOfSplit(items, index);
    const [first, last] = [nodes[index], nodes[end]];
    if (end > index && item.kind === "text" && first && last) {
      const text = source.slice(first.range[0], last.range[1]);
      trap(item.at, `YAML splits this at the comma: write it in quotes, "${text}"`);
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
export function strayDigits(map: YAMLMap.Parsed, { trap, spot, source }: Reading): ReadonlySet<Pair> {
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
    trap(spot(value.range[0]), `YAML ends ${text} at its comma: write ${withoutComma(text)}`);
  }
  return stray;
}

type Pair = YAMLMap.Parsed["items"][number];

function isDigitsAlone({ key, value }: Pair): boolean {
  return !value && isScalar(key) && /^\d{1,3}(\.\d+)?$/.test(String(key.value));
}

/** Threes of digits are thousands, unless a zero leads them; anything else stands after the point. */
function withoutComma(text: string): string {
  const bare = text.replace(/\s/g, "");
  return /^-?[1-9]\d*(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(",", "") : bare.replace(",", ".");
}

/** `{region}` without quotes is a map to YAML. */
export function unquotedTemplate(map: YAMLMap.Parsed, { trap, spot, source }: Reading): Tree | undefined {
  const [only, more] = map.items;
  if (!only || more || only.value || source.charAt(map.range[0] + 1) === " ") return undefined;
  const at = spot(map.range[0]);
  const text = /^[^\s#,\]]*/.exec(source.slice(map.range[0]))?.[0] ?? "";
  trap(at, `braces are a map to YAML: write the template in quotes, "${text}"`);
  return { kind: "text", at, text, quoted: false };
}
