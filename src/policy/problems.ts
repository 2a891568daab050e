import { UsageError } from "../model/trouble.ts";
import { plural, visible } from "../values/text.ts";
import type { Spot } from "./tree.ts";

export interface PolicyProblem extends Spot {
  readonly message: string;
  readonly suggestion: string | undefined;
}

/** Everything that is wrong with a policy, at once. */
export class PolicyError extends UsageError {
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[], message: string) {
    super(message);
    this.problems = problems;
  }
}

/** Gathers what is wrong, each with its place; nothing stops at the first. */
export interface Problems {
  add(at: Spot, message: string, suggestion?: string): void;
  /** Remembers a file's text, so that its lines can be shown. */
  file(name: string, text: string): void;
  lineOf(file: string, line: number): string;
  readonly any: boolean;
  /** Whether something was said on this line already. */
  spokenOn(at: Spot): boolean;
  toError(): PolicyError;
}

const maxShown = 50;

export function createProblems(): Problems {
  const found = new Map<string, PolicyProblem>();
  const lines = new Set<string>();
  const texts = new Map<string, readonly string[]>();
  return {
    add(at, message, suggestion) {
      const key = JSON.stringify([at.file, at.line, at.column]);
      // One sentence per place: what follows from the first trouble helps nobody.
      if (!found.has(key)) found.set(key, { ...at, message, suggestion });
      lines.add(JSON.stringify([at.file, at.line]));
    },
    file(name, text) {
      texts.set(name, text.split(/\r?\n/));
    },
    lineOf: (file, line) => texts.get(file)?.[line - 1] ?? "",
    spokenOn: ({ file, line }) => lines.has(JSON.stringify([file, line])),
    get any() {
      return found.size > 0;
    },
    toError() {
      const sorted = [...found.values()].sort(
        (a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column,
      );
      const shown = sorted.slice(0, maxShown).map((problem) => render(problem, texts.get(problem.file)));
      const more = sorted.length - shown.length;
      const rest = more > 0 ? [`… and ${plural(more, "more error")}: mend these first`] : [];
      return new PolicyError(sorted, [...shown, ...rest].join("\n\n"));
    },
  };
}

function render(
  { file, line, column, message, suggestion }: PolicyProblem,
  lines: readonly string[] | undefined,
): string {
  // A file that could not be read has no places.
  const place = lines ? `${visible(file)}:${line}:${column}: ` : "";
  const head = `${place}${visible(message)}${suggestion ? `; did you mean ${visible(suggestion)}?` : ""}`;
  const text = lines?.[line - 1];
  if (text === undefined || text.trim() === "") return head;
  // Long lines are cut around the place; tabs would move the caret.
  const from = Math.max(0, column - 60);
  const shown = visible(text.slice(from, from + 100).replaceAll("\t", " "));
  const caret = " ".repeat(visible(text.slice(from, column - 1).replaceAll("\t", " ")).length);
  return `${head}\n  ${shown}\n  ${caret}^`;
}
