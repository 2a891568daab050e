import type { ASTNode } from "@marcbachmann/cel-js";
import type { OwnValue } from "./fields.ts";
import { ownFields } from "./fields.ts";

/** Yes or no; nothing where it hangs on what is blank; or why there is no answer, which is never a no. */
export type Answer = boolean | "blank" | { readonly failed: string };

/** The entry as CEL sees it. */
export type CelEntry = Readonly<Record<string, OwnValue>>;
export type Ask = (entry: CelEntry) => Answer;

/** `a || b` is yes where either is, whatever becomes of the other; else what fails counts before what is blank. CEL itself keeps only one of the two. */
export function askOf(node: ASTNode, askPart: (part: ASTNode) => Ask): Ask {
  if (node.op === "!_") {
    const ask = askOf(node.args, askPart);
    return (entry) => {
      const answer = ask(entry);
      return typeof answer === "boolean" ? !answer : answer;
    };
  }
  if (node.op !== "||" && node.op !== "&&") return askPart(node);
  const decides = node.op === "||";
  const sides = node.args.map((each) => askOf(each, askPart));
  return (entry) => {
    let answer: Answer = !decides;
    for (const side of sides) {
      const said = side(entry);
      if (said === decides) return decides;
      if (answer === !decides || (answer === "blank" && typeof said === "object")) answer = said;
    }
    return answer;
  };
}

/** How the fields are named within CEL. */
export function inCel(name: string): string {
  return name.replace(".", "_");
}

/** An error of an evaluation, as CEL tells it. */
export interface Fault {
  readonly code: string;
  readonly summary: string;
  readonly node: ASTNode | undefined;
}

/** A field, a parameter or a whole list that is not there; anything else that is not there is a mistake of the expression. */
export function isBlank({ code, node }: Fault, entry: CelEntry): boolean {
  if (code === "index_out_of_bounds" && node?.op === "[]") {
    const [list] = node.args;
    const [of, name] = list.op === "." ? list.args : [];
    const value = name === undefined ? undefined : entry[name];
    return of?.op === "id" && of.args === "entry" && Array.isArray(value) && value.length === 0;
  }
  return code === "no_such_key" && node !== undefined && isWithinEntry(node);
}

function isWithinEntry(node: ASTNode): boolean {
  if (node.op === "id") return node.args === "entry";
  return (node.op === "." || node.op === "[]") && isWithinEntry(node.args[0]);
}

/** What fails, as it is written in the policy, and why. */
export function failure({ code, summary, node }: Fault): string {
  const why = reasons[code] ?? lowered(summary);
  return node ? `${asWritten(node.input.slice(node.start, node.end))} ${why}` : why;
}

/** The codes of the library: https://github.com/marcbachmann/cel-js, lib/functions.js, overloads.js and registry.js. */
const reasons: Readonly<Record<string, string>> = {
  bool_conversion_error: "is neither true nor false",
  division_by_zero: "divides by zero",
  double_conversion_error: "is no number",
  index_out_of_bounds: "asks for an item that the list does not have",
  index_out_of_range: "asks for a place that the text does not have",
  int_conversion_error: "is no whole number",
  invalid_duration: 'is no duration, such as "36h"',
  invalid_timestamp: 'is no moment, such as "2026-12-01T00:00:00Z" (flights are days: compare them as text)',
  modulo_by_zero: "divides by zero",
  no_such_key: "asks for a key that the map does not have",
  no_such_overload: "compares or counts together what are not of one kind",
  numeric_overflow: "is too large a number",
  uint_conversion_error: "is no whole number above zero",
};

function asWritten(text: string): string {
  const names = new Map(Object.keys(ownFields).map((name) => [inCel(name), name]));
  return text
    .replace(/\bentry\.(\w+)/g, (whole, name: string) => names.get(name) ?? whole)
    .replace(/\.fits\(/g, ".matches(")
    .replace(/\s+/g, " ");
}

function lowered(text: string): string {
  return `cannot be answered: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
