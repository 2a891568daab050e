import type {
  ASTNode,
  Environment,
  EvaluationError,
  ParseError,
  TypeCheckResult,
} from "@marcbachmann/cel-js";
import { RE2JS } from "re2js";
import { remember } from "../../values/memo.ts";
import { type Answer, type Ask, askOf, failure, inCel, isBlank } from "./answer.ts";
import { type OwnValue, ownFieldOf, ownFields } from "./fields.ts";
import {
  type Comparison,
  comparisonsIn,
  type FreeName,
  freeNamesIn,
  type Matching,
  matchingsIn,
} from "./names.ts";

/** An expression that can be asked. */
export interface Program {
  readonly text: string;
  readonly names: readonly FreeName[];
  /** What kind of answer it gives, or what is wrong with it, at a place of the text. */
  readonly checked: Checked;
  readonly ask: (values: ReadonlyMap<string, OwnValue>) => Answer;
}

export type Checked = { readonly type: string | undefined } | { readonly wrong: string; readonly at: number };

export interface Parsed {
  readonly names: readonly FreeName[];
  readonly matchings: readonly Matching[];
  readonly comparisons: readonly Comparison[];
  /** Once every name is known to be a field. */
  readonly compile: () => Program;
}

/** CEL over the fields: each a part of one variable with a type of its own, so that `has()` can ask for any of them. */
export async function createCel(): Promise<{
  parse: (text: string) => Parsed | { readonly trouble: ParseError };
}> {
  const { Environment, ParseError, EvaluationError, serialize } = await import("@marcbachmann/cel-js");
  const untyped = new Environment({ unlistedVariablesAreDyn: true });
  const schema = Object.fromEntries(Object.entries(ownFields).map(([name, { type }]) => [inCel(name), type]));
  const typed = new Environment()
    .registerVariable({ name: "entry", schema })
    .registerFunction("string.fits(string): bool", fits());
  const askPart = (node: ASTNode): Ask => asking(typed.parse(serialize(node)), EvaluationError);
  const compile = (text: string, ast: ASTNode): Program => {
    const names = freeNamesIn(ast);
    const rewritten = rewrite(text, [
      ...names.map(toEdit),
      ...matchingsIn(ast).map(({ start }) => matchingEdit(start)),
    ]);
    const run = typed.parse(rewritten.text);
    const ask = askOf(untyped.parse(rewritten.text).ast, askPart);
    return {
      text,
      names,
      checked: placed(run.check(), rewritten.from),
      ask: (values) => ask(toEntry(values)),
    };
  };
  return {
    parse(text) {
      try {
        const { ast } = untyped.parse(text);
        return { ...partsOf(ast), compile: () => compile(text, ast) };
      } catch (error) {
        if (error instanceof ParseError) return { trouble: error };
        throw error;
      }
    },
  };
}

function asking(
  run: ReturnType<Environment["parse"]>,
  // CEL is loaded only for policies with rules of their own, and its errors with it.
  Fault: typeof EvaluationError,
): Ask {
  return (entry) => {
    try {
      const answer: unknown = run({ entry });
      return typeof answer === "boolean" ? answer : { failed: "its answer is neither yes nor no" };
    } catch (error) {
      if (!(error instanceof Fault))
        return { failed: error instanceof Error ? error.message : String(error) };
      const { code, summary, node } = error;
      return isBlank({ code, summary, node }, entry) ? "blank" : { failed: failure({ code, summary, node }) };
    }
  };
}

function partsOf(ast: ASTNode): Omit<Parsed, "compile"> {
  return { names: freeNamesIn(ast), matchings: matchingsIn(ast), comparisons: comparisonsIn(ast) };
}

function toEntry(values: ReadonlyMap<string, OwnValue>): Record<string, OwnValue> {
  return Object.fromEntries([...values].map(([name, value]) => [inCel(name), value]));
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function toEdit({ name, start, end }: FreeName): Edit {
  const base = ownFieldOf(name)?.base ?? name;
  return { start, end, text: `entry.${inCel(base)}${name.slice(base.length)}` };
}

/** CEL's own matches may take for ever. */
function matchingEdit(start: number): Edit {
  return { start, end: start + "matches".length, text: "fits" };
}

/** The text with its edits, and where a place of it was before them. */
function rewrite(text: string, edits: readonly Edit[]): { text: string; from: (offset: number) => number } {
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  let done = 0;
  let written = "";
  const shifts: { at: number; by: number }[] = [];
  for (const { start, end, text: replaced } of sorted) {
    written += text.slice(done, start) + replaced;
    done = end;
    shifts.push({ at: written.length, by: done - written.length });
  }
  const from = (offset: number) => offset + (shifts.findLast(({ at }) => at <= offset)?.by ?? 0);
  return { text: written + text.slice(done), from };
}

function placed({ valid, type, error }: TypeCheckResult, from: (offset: number) => number): Checked {
  if (valid || !error) return { type };
  return { wrong: error.summary, at: from(error.range?.start ?? 0) };
}

/** As CEL's matches, anywhere in the text, in linear time. */
function fits(): (text: string, pattern: string) => boolean {
  const known = new Map<string, RE2JS>();
  return (text, pattern) =>
    remember(known, pattern, () => RE2JS.compile(pattern))
      .matcher(text)
      .find();
}
