import { platformIds, platformOf } from "../facts/platforms.ts";
import type { NameClause, Scoped, Selector, UtmClause } from "../model/policy.ts";
import { compilePattern, type Pattern } from "../values/pattern.ts";
import type { Template, TemplatePart } from "../values/template.ts";
import { slug } from "../values/text.ts";
import { nearest, type Words } from "../values/words.ts";
import { patternIn } from "./texts.ts";

export type Path = readonly (string | number)[];

/**
 * What compiling a section may ask about the rest of the policy, and where it says what is wrong.
 * Its answers are total: what is wrong is said once, and something that fits stands in for it.
 */
export interface Compiling {
  problem(path: Path, message: string, suggestion?: string): void;
  /** At the key itself rather than at its value. */
  keyProblem(path: Path, message: string, suggestion?: string): void;
  readonly currency: string | undefined;
  /** Undefined: the policy names none, and the exports' own words count. */
  readonly channels: readonly string[] | undefined;
  /** By slug: how each channel is known. */
  readonly channelFor: ReadonlyMap<string, Selector>;
  readonly vocabulary: ReadonlyMap<string, Words>;
  /** What those sections came down to, once they have been compiled. */
  readonly names: readonly Scoped<NameClause>[];
  readonly utm: readonly Scoped<UtmClause>[];
  /** A key of a map per platform or channel, as a selector. */
  keyed(key: string, path: Path): Selector;
  /** A list, a word, or a pattern between slashes. */
  words(value: string | readonly string[], path: Path): Words;
  template(text: string, path: Path): Template;
}

export interface Known {
  readonly currency: string | undefined;
  readonly channels: readonly string[] | undefined;
  readonly vocabulary: Readonly<Record<string, string | readonly string[]>>;
}

export function createCompiling(known: Known, say: Pick<Compiling, "problem" | "keyProblem">): Compiling {
  const vocabulary = new Map<string, Words>();
  const compiling: Compiling = {
    ...say,
    currency: known.currency,
    channels: known.channels,
    channelFor: new Map(),
    vocabulary,
    names: [],
    utm: [],
    keyed: (key, path) => readKey(key, path, compiling),
    words: (value, path) => readWords(value, path, compiling),
    template: (text, path) => readTemplate(text, path, compiling),
  };
  for (const [name, value] of Object.entries(known.vocabulary)) {
    if (!/^[\p{L}\p{N}_-]+$/u.test(name))
      say.keyProblem(
        ["vocabulary", name],
        `the word ${name} cannot stand in braces: use letters, digits, - and _`,
      );
    vocabulary.set(name, compiling.words(value, ["vocabulary", name]));
  }
  return compiling;
}

/** Stands in for what could not be read. */
const anything: Pattern = compilePattern("(?s).*");

function readKey(key: string, path: Path, { channels = [], keyProblem }: Compiling): Selector {
  const channel = slug(key);
  if (channels.some((name) => slug(name) === channel))
    return { channel: [{ text: channel, ignoreCase: true }] };
  const platform = platformOf(key);
  if (!platformIds.includes(platform)) {
    keyProblem(
      path,
      `${key} is neither a platform nor one of the channels`,
      nearest(key, [...channels, ...platformIds]),
    );
  }
  return { platform: [{ text: platform, ignoreCase: true }] };
}

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

function readWords(value: string | readonly string[], path: Path, compiling: Compiling): Words {
  if (typeof value !== "string") {
    for (const [index, word] of value.entries()) halfPattern(word, [...path, index], compiling);
    return { list: value };
  }
  const source = patternIn(value);
  if (source !== undefined) return { pattern: readPattern(source, path, compiling) };
  return halfPattern(value, path, compiling) ? { pattern: anything } : { list: [value] };
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

function readTemplate(text: string, path: Path, { vocabulary, problem }: Compiling): Template {
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
