import { platformIds, platformOf } from "../facts/platforms.ts";
import type { Selector } from "../model/policy.ts";
import { compilePattern, type Pattern } from "../values/pattern.ts";
import type { Template, TemplatePart } from "../values/template.ts";
import { nearest, type Words } from "../values/words.ts";
import { patternIn } from "./texts.ts";

export type Path = readonly (string | number)[];

/** What compiling a section may ask about the rest of the policy, and where it says what is wrong. */
export interface Compiling {
  problem(path: Path, message: string, suggestion?: string): void;
  readonly currency: string | undefined;
  readonly channels: readonly string[];
  readonly vocabulary: ReadonlyMap<string, Words>;
  knownChannel(name: string, path: Path): void;
  /** A key of a map per platform or channel, as a selector. */
  keyed(key: string, path: Path): Selector | undefined;
  pattern(source: string, path: Path): Pattern | undefined;
  /** A list, a word, or a pattern between slashes. */
  words(value: string | readonly string[], path: Path): Words | undefined;
  template(text: string, path: Path): Template | undefined;
}

export interface Known {
  readonly currency: string | undefined;
  readonly channels: readonly string[];
  readonly vocabulary: Readonly<Record<string, string | readonly string[]>>;
}

export function createCompiling(known: Known, problem: Compiling["problem"]): Compiling {
  const vocabulary = new Map<string, Words>();
  const compiling: Compiling = {
    problem,
    currency: known.currency,
    channels: known.channels,
    vocabulary,
    knownChannel(name, path) {
      if (name.includes("*") || known.channels.includes(name)) return;
      problem(path, `there is no channel ${name} under channels`, nearest(name, known.channels));
    },
    keyed(key, path) {
      if (known.channels.includes(key)) return { channel: [{ text: key, ignoreCase: true }] };
      const platform = platformOf(key);
      if (platformIds.includes(platform)) return { platform: [{ text: platform, ignoreCase: true }] };
      problem(path, `${key} is neither a platform nor a channel of channels`, nearest(key, [...known.channels, ...platformIds]));
      return undefined;
    },
    pattern: (source, path) => readPattern(source, path, problem),
    words: (value, path) => readWords(value, path, compiling),
    template: (text, path) => readTemplate(text, path, compiling),
  };
  for (const [name, value] of Object.entries(known.vocabulary)) {
    const words = compiling.words(value, ["vocabulary", name]);
    if (words) vocabulary.set(name, words);
  }
  return compiling;
}

function readPattern(source: string, path: Path, problem: Compiling["problem"]): Pattern | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: "\b" in YAML quotes is a backspace, and that is the trap.
  if (/[\u0000-\u001f]/.test(source)) {
    problem(path, "this pattern holds a control character: in double quotes YAML reads \\b as a backspace; use single quotes");
    return undefined;
  }
  try {
    return compilePattern(source);
  } catch {
    problem(path, patternTrouble(source));
    return undefined;
  }
}

function patternTrouble(source: string): string {
  if (/\(\?<?[=!]/.test(source)) return "this pattern looks ahead or behind, which cannot be done in linear time: say it without";
  if (/\\[1-9]|\\k</.test(source)) return "this pattern refers back to a group, which cannot be done in linear time: say it without";
  return `/${source}/ is not a pattern: check its brackets and its stars`;
}

function readWords(value: string | readonly string[], path: Path, compiling: Compiling): Words | undefined {
  if (typeof value !== "string") {
    for (const [index, word] of value.entries()) halfPattern(word, [...path, index], compiling);
    return { list: value };
  }
  const source = patternIn(value);
  if (source === undefined) return halfPattern(value, path, compiling) ? undefined : { list: [value] };
  const pattern = compiling.pattern(source, path);
  return pattern && { pattern };
}

function halfPattern(text: string, path: Path, { problem }: Compiling): boolean {
  if (!text.startsWith("/") && !(text.endsWith("/") && text.includes("\\"))) return false;
  if (patternIn(text) !== undefined) problem(path, "a pattern stands alone, not in a list: put the alternatives into it, /(a|b)/");
  else problem(path, `a pattern needs a slash at both ends, and this is ${text}: if it has a comma or a # in it, write it in quotes`);
  return true;
}

function readTemplate(text: string, path: Path, { vocabulary, problem }: Compiling): Template | undefined {
  const parts: TemplatePart[] = [];
  let good = true;
  for (const piece of text.split(/(\{[^{}]*\})/)) {
    const name = /^\{(.*)\}$/.exec(piece)?.[1];
    if (name === undefined) {
      if (/[{}]/.test(piece)) {
        problem(path, `a brace is missing in ${text}: words stand between { and }`);
        good = false;
      } else if (piece !== "") parts.push({ literal: piece });
      continue;
    }
    const words = vocabulary.get(name);
    if (words) parts.push({ word: name, words });
    else {
      problem(path, `the template uses {${name}}, which is not under vocabulary`, nearest(name, [...vocabulary.keys()]));
      good = false;
    }
  }
  return good ? { text, parts } : undefined;
}
