import type { ASTNode } from "@marcbachmann/cel-js";

/** A name that an expression takes from outside, `budget.daily`, and where it stands. */
export interface FreeName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A field and a word that it is compared with: `status == "paused"`, `"US" in regions`. */
export interface Comparison {
  readonly name: string;
  readonly text: string;
  /** Where the word stands. */
  readonly start: number;
}

/** A pattern that a text is held against. */
export interface Matching {
  /** Where `matches` itself stands. */
  readonly start: number;
  /** The pattern, where it is written out. */
  readonly pattern: { readonly text: string; readonly start: number } | undefined;
}

export function freeNamesIn(ast: ASTNode): FreeName[] {
  return [...freeNames(ast, new Set())];
}

export function comparisonsIn(node: ASTNode): Comparison[] {
  const inner = beneath(node).flatMap(comparisonsIn);
  if (node.op !== "==" && node.op !== "!=" && node.op !== "in") return inner;
  const [left, right] = node.args;
  return [...inner, ...compared(left, right), ...compared(right, left)];
}

/** A list of words is compared word by word. */
function compared(field: ASTNode, word: ASTNode): Comparison[] {
  const name = nameOf(field);
  if (name === undefined) return [];
  const words = word.op === "list" ? word.args : [word];
  return words.flatMap((each) =>
    each.op === "value" && typeof each.args === "string"
      ? [{ name, text: each.args, start: each.start }]
      : [],
  );
}

function nameOf(node: ASTNode): string | undefined {
  if (node.op === "id") return node.args;
  return node.op === "." && node.args[0].op === "id" ? `${node.args[0].args}.${node.args[1]}` : undefined;
}

export function matchingsIn(node: ASTNode): Matching[] {
  const inner = beneath(node).flatMap(matchingsIn);
  if (node.op !== "rcall" || node.args[0] !== "matches") return inner;
  const [, of, [pattern]] = node.args;
  const start = node.input.indexOf("matches", of.end);
  const written =
    pattern?.op === "value" && typeof pattern.args === "string"
      ? { text: pattern.args, start: pattern.start }
      : undefined;
  return [...inner, { start, pattern: written }];
}

/** The macros of CEL that name what they go through. */
const macros: ReadonlySet<string> = new Set(["all", "exists", "exists_one", "filter", "map"]);
const types: ReadonlySet<string> = new Set([
  "bool",
  "bytes",
  "double",
  "int",
  "list",
  "map",
  "string",
  "uint",
]);

function* freeNames(node: ASTNode, bound: ReadonlySet<string>): Iterable<FreeName> {
  if (node.op === "id") {
    if (!bound.has(node.args) && !types.has(node.args))
      yield { name: node.args, start: node.start, end: node.end };
    return;
  }
  if (node.op === "." || node.op === ".?") {
    const [of, part] = node.args;
    if (of.op === "id") {
      if (!bound.has(of.args)) yield { name: `${of.args}.${part}`, start: of.start, end: node.end };
    } else yield* freeNames(of, bound);
    return;
  }
  if (node.op === "rcall") {
    const [name, of, args] = node.args;
    yield* freeNames(of, bound);
    const [variable, ...rest] = args;
    const inner = macros.has(name) && variable?.op === "id" ? new Set([...bound, variable.args]) : undefined;
    for (const each of inner ? rest : args) yield* freeNames(each, inner ?? bound);
    return;
  }
  for (const each of beneath(node)) yield* freeNames(each, bound);
}

function beneath(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case "value":
    case "id":
      return [];
    case ".":
    case ".?":
      return [node.args[0]];
    case "rcall":
      return [node.args[1], ...node.args[2]];
    case "call":
      return node.args[1];
    case "map":
      return node.args.flat();
    case "!_":
    case "-_":
      return [node.args];
    default:
      return node.args;
  }
}
