import type { core } from "zod";
import { selectorKeys } from "../model/selector.ts";
import { nearest } from "../values/words.ts";
import type { Issue } from "./issues.ts";
import type { Shape } from "./json-schema.ts";
import type { Tree } from "./tree.ts";

export type Said = readonly [message: string, suggestion?: string | undefined];

/** What the schema lets stand there, and as an item of a list there. */
export interface Beneath {
  readonly own: Shape;
  readonly items: Shape;
}

/** An issue of the schema in words, with what may have been meant. */
export function inWords(issue: Issue, name: string, node: Tree | undefined, beneath: Beneath): Said {
  switch (issue.code) {
    case "invalid_key":
      return [`there is no ${name}`, nearest(String(issue.full.at(-1)), issue.issues.flatMap(valuesOf))];
    case "invalid_value":
      return node ? noValue(issue, name, node) : [`${name} is missing here`];
    case "invalid_type":
      if (!node) return [/^Invalid/.test(issue.message) ? `${name} is missing here` : issue.message];
      return [wrongKind(name, node, [issue.expected], beneath)];
    case "invalid_union":
      return [node ? wrongKind(name, node, kindsOf(issue), beneath) : `${name} is missing here`];
    default:
      return [sentence(issue.message, name)];
  }
}

function noValue(issue: Issue, name: string, node: Tree): Said {
  const values = valuesOf(issue);
  const text = node.kind === "text" ? node.text : "";
  const near = nearest(text, values) ?? values.find((value) => text === `utm_${value}`);
  const [only = "", ...more] = values;
  const list =
    more.length === 0 ? `: write ${only}` : values.length <= 8 ? `: it is one of ${values.join(", ")}` : "";
  const orList = issue.orList && text !== "" ? `, or a list such as [${text}]` : "";
  return [`${text || kindOf(node)} is not a value of ${name}${near ? "" : `${list}${orList}`}`, near];
}

// Messages of the schema speak either for themselves or of the value: "is an empty list".
function sentence(message: string, name: string): string {
  return /^(is|has|cannot|must) /.test(message) ? `${name} ${message}` : message;
}

export function valuesOf(issue: core.$ZodIssue): string[] {
  return issue.code === "invalid_value" ? issue.values.map(String) : [];
}

function kindsOf(issue: Issue & { readonly code: "invalid_union" }): string[] {
  return issue.errors.flat().flatMap((each) => (each.code === "invalid_type" ? [each.expected] : []));
}

const kinds: Readonly<Record<string, string>> = {
  object: "keys with their values",
  record: "keys with their values",
  array: "a list",
  string: "one word or number",
  int: "a number",
  boolean: "true or false",
};

function wrongKind(name: string, node: Tree, expected: readonly string[], beneath: Beneath): string {
  const wanted = [...new Set(expected.map((kind) => kinds[kind] ?? kind))].join(" or ");
  const how = example(name, node, expected, beneath);
  if (node.kind === "text" && node.text === "")
    return `${name} is empty: ${how ? `write ${how}` : `it is ${wanted}`}, or take it out`;
  return `${name} is ${wanted}, and this is ${kindOf(node)}${how ? `: write ${how}` : ""}`;
}

/** How it could be written, out of what stands there. */
function example(
  name: string,
  node: Tree,
  expected: readonly string[],
  { own, items }: Beneath,
): string | undefined {
  const key = /(?:^|\.)([^.[\]]+)$/.exec(name)?.[1];
  const text = node.kind === "text" ? node.text : undefined;
  if (expected.includes("array")) {
    if (items.word && text !== undefined) return key && `${key}: [${text || "one, another"}]`;
    const first = telling(items.keys);
    if (first && own.keys.length === 0) return `its entries with a dash each, - ${first}: …`;
  }
  if (expected.some((kind) => kind === "object" || kind === "record")) {
    const first = telling(own.keys) ?? "name";
    return key ? `${key}: { ${first}: … }` : `${first}: …`;
  }
  const [only, ...more] = node.kind === "list" ? node.items : [];
  return key && only?.kind === "text" && more.length === 0 ? `${key}: ${only.text}` : undefined;
}

/** The first key that says more than whom it is for. */
function telling(keys: readonly string[]): string | undefined {
  const selecting: readonly string[] = ["for", ...selectorKeys];
  return keys.find((key) => !selecting.includes(key)) ?? keys[0];
}

function kindOf(node: Tree): string {
  if (node.kind === "map") return "keys with values";
  if (node.kind === "list") return "a list";
  return node.text === "" ? "nothing" : node.text;
}
