import { compilePattern, type Pattern } from "../values/pattern.ts";
import type { Template, TemplatePart } from "../values/template.ts";
import { nearest, type Words } from "../values/words.ts";
import type { Compiling, Path } from "./compiling.ts";
import { patternIn } from "./texts.ts";

export function readWords(value: string | readonly string[], path: Path, compiling: Compiling): Words {
  if (typeof value !== "string") {
    for (const [index, word] of value.entries()) halfPattern(word, [...path, index], compiling);
    return { list: value };
  }
  const source = patternIn(value);
  if (source !== undefined) return { pattern: readPattern(source, path, compiling) };
  return halfPattern(value, path, compiling) ? { pattern: anything } : { list: [value] };
}

export function readTemplate(text: string, path: Path, compiling: Compiling): Template {
  const { vocabulary, problem } = compiling;
  const source = patternIn(text);
  if (source !== undefined) return { text, parts: [{ word: "it", words: readWords(text, path, compiling) }] };
  const parts: TemplatePart[] = [];
  const unknown: string[] = [];
  for (const piece of text.split(/(\{[^{}]*\})/)) {
    const name = /^\{(.*)\}$/.exec(piece)?.[1];
    if (name !== undefined) {
      const words = vocabulary.get(name);
      if (!words) unknown.push(name);
      parts.push({ word: name, words: words ?? { pattern: anything } });
    } else if (/[{}]/.test(piece))
      problem(path, `a brace is missing in ${text}: words stand between { and }`);
    else if (piece !== "") parts.push({ literal: piece });
  }
  if (unknown.length > 0) {
    const near = unknown
      .map((name) => nearest(name, [...vocabulary.keys()]))
      .find((name) => name !== undefined);
    const names = unknown.map((name) => `{${name}}`).join(" and ");
    problem(path, `the template uses ${names}, which the vocabulary does not have`, near);
  }
  const touching = parts.findIndex(
    (part, index) =>
      "word" in part && "pattern" in part.words && "word" in (parts[index + 1] ?? { literal: "" }),
  );
  if (touching >= 0)
    problem(
      path,
      `two words of ${text} touch, and the first is a pattern: nobody can say where it ends; put a character between them`,
    );
  return { text, parts };
}

/** Stands in for what could not be read. */
const anything: Pattern = compilePattern("(?s).*");

function readPattern(source: string, path: Path, { problem }: Compiling): Pattern {
  try {
    return compilePattern(source);
  } catch {
    problem(path, patternTrouble(source));
    return anything;
  }
}

function patternTrouble(source: string): string {
  const around = /\(\?<?[=!]/.exec(source);
  if (around)
    return `the pattern looks around with ${around[0]}, which cannot be run in linear time: say it without`;
  const back = /\\[1-9]|\\k<|\(\?P=/.exec(source);
  if (back)
    return `the pattern refers back to a group with ${back[0]}, which cannot be run in linear time: say it without`;
  return `/${source}/ is not a pattern: check its brackets and stars (a literal one has a backslash before it)`;
}

function halfPattern(text: string, path: Path, { problem }: Compiling): boolean {
  if (!text.startsWith("/") && !text.endsWith("/")) return false;
  if (patternIn(text) !== undefined)
    problem(path, "a pattern stands alone, not in a list: put the alternatives into it, /(a|b)/");
  else
    problem(
      path,
      `a pattern has a slash at both ends, and this is ${text}: if it has a comma or a # in it, write it in quotes`,
    );
  return true;
}
