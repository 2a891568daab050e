import type { ASTNode, ParseError, TypeCheckResult } from "@marcbachmann/cel-js";
import { fieldNames } from "../model/field-labels.ts";
import { nearest } from "../values/words.ts";
import { walk } from "./places.ts";
import type { Problems } from "./problems.ts";
import type { Spot, Tree } from "./tree.ts";

/** The rules of the team's own: each `when:` is an expression, over fields that there are. CEL is loaded only for them. */
export async function checkOwnRules(tree: Tree, problems: Problems): Promise<void> {
  const { node: rules } = walk(tree, ["rules"]);
  const own = rules?.kind === "map" ? [...rules.entries].filter(([id]) => !id.includes("/")) : [];
  const written = own.flatMap(([, { value }]) => {
    const { node: when } = walk(value, ["when"]);
    return when?.kind === "text" && when.text.trim() !== "" ? [when] : [];
  });
  if (written.length === 0) return;
  const { Environment, ParseError } = await import("@marcbachmann/cel-js");
  const environment = new Environment({ unlistedVariablesAreDyn: true });
  for (const { at, text } of written) {
    const say = (offset: number, message: string, near?: string) =>
      problems.add(spotIn(at, text, offset, problems), message, near);
    try {
      const { ast, check } = environment.parse(text);
      const names = [...freeNames(ast, new Set())];
      for (const { name, start } of names) checkName(name, start, say);
      // CEL has a `type` of its own, which it would take our field for.
      if (names.every(({ name }) => isKnown(name) && name !== "type")) checkType(check(), say);
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      say(error.range?.start ?? 0, syntaxTrouble(error, text));
    }
  }
}

type Say = (offset: number, message: string, near?: string) => void;

function syntaxTrouble({ summary, range }: ParseError, text: string): string {
  const found = range ? text.slice(range.start, range.end) : "";
  if (/\bEOF\b/.test(summary)) return "the expression ends before it is whole";
  if (/^Unterminated string/.test(summary)) return "a quote is opened in the expression and not closed";
  if (/^(Unexpected|Expected)/.test(summary) && found !== "")
    return `the expression does not expect ${found} here`;
  return `this is no expression in CEL: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`;
}

function checkType({ valid, type, error }: TypeCheckResult, say: Say): void {
  if (!valid && error)
    say(
      error.range?.start ?? 0,
      `this is no expression in CEL: ${error.summary.charAt(0).toLowerCase()}${error.summary.slice(1)}`,
    );
  else if (type !== undefined && type !== "bool" && type !== "dyn")
    say(
      0,
      `when: is a question with yes or no for an answer, and this gives a ${type}: compare it with something, such as > 5.0`,
    );
}

/** `utm` has the parameters of the click, `name` is the campaign's, and `budget` the amounts by period. */
const parts: readonly string[] = [...fieldNames, "name", "utm", "budget.daily", "budget.lifetime"];
const heads = [...new Set(parts.map((name) => name.split(".")[0] ?? name))];

function isKnown(name: string): boolean {
  const [head = ""] = name.split(".");
  // Of a field that has parts of its own, such as a budget or an account, anything may be asked.
  return parts.includes(name) || parts.includes(head) || (name === head && heads.includes(head));
}

function checkName(name: string, start: number, say: Say): void {
  if (isKnown(name)) return;
  const [head = ""] = name.split(".");
  const within = heads.includes(head);
  const near = within
    ? nearest(
        name,
        parts.filter((each) => each.startsWith(`${head}.`)),
      )
    : nearest(head, heads);
  say(start, `there is no field ${within ? name : head}`, near);
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

function* freeNames(node: ASTNode, bound: ReadonlySet<string>): Iterable<{ name: string; start: number }> {
  if (node.op === "id") {
    if (!bound.has(node.args) && !types.has(node.args)) yield { name: node.args, start: node.start };
    return;
  }
  if (node.op === "." || node.op === ".?") {
    const [of, part] = node.args;
    if (of.op === "id") {
      if (!bound.has(of.args)) yield { name: `${of.args}.${part}`, start: of.start };
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

function beneath(node: Exclude<ASTNode, { op: "id" | "." | ".?" | "rcall" }>): readonly ASTNode[] {
  switch (node.op) {
    case "value":
      return [];
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

/** Where a character of a text stands in the file; the text's start where YAML has folded its lines. */
function spotIn(at: Spot, text: string, offset: number, problems: Problems): Spot {
  const before = text.slice(0, offset).split("\n");
  const row = before.length - 1;
  const line = text.split("\n")[row] ?? "";
  for (const number of [at.line + row, at.line + row + 1]) {
    const from = number === at.line ? at.column - 1 : 0;
    const column = problems.lineOf(at.file, number).indexOf(line, from);
    if (column >= 0) return { ...at, line: number, column: column + 1 + (before[row] ?? "").length };
  }
  return at;
}
