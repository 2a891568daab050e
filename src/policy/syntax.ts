import type { YAMLError } from "yaml";
import { type Culprit, culpritBefore } from "./unclosed.ts";
import { inWords } from "./yaml-words.ts";

/** After these the rest of the file still means what it says. */
export const harmless: ReadonlySet<string> = new Set([
  "DUPLICATE_KEY",
  "BAD_ALIAS",
  "BAD_DQ_ESCAPE",
  "BAD_SCALAR_START",
]);

/** The error that breaks the form, where the trouble began. */
export function fatalOf({ code, message, pos }: YAMLError, text: string): Culprit {
  const [offset] = pos;
  const begun = code === "TAB_AS_INDENT" ? undefined : culpritBefore(text, offset, /end with/.test(message));
  if (begun) return begun;
  const tabs = text.split("\n").filter((line) => /^ *\t\s*\S/.test(line)).length;
  const more = code === "TAB_AS_INDENT" && tabs > 1 ? ` (and ${tabs - 1} more)` : "";
  return { offset, message: inWords(code, message, lineAt(text, offset), more) };
}

export function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n", 1)[0] ?? "";
}

/** Counts brackets, and dashes at the start of a line, without a parser: deep nesting must not reach one. */
export function deeperThan(text: string, limit: number): boolean {
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
