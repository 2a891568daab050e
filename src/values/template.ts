import { allows, nearest, type Words, wordsText } from "./words.ts";

/** `{region}_{product}`: literals and named words in turn. */
export type TemplatePart = { readonly literal: string } | { readonly word: string; readonly words: Words };

export interface Template {
  /** Words in braces; or one pattern between slashes. */
  readonly text: string;
  readonly parts: readonly TemplatePart[];
}

export interface WrongSegment {
  readonly word: string;
  readonly position: number;
  readonly found: string;
  readonly expected: string;
  readonly nearest: string | undefined;
}

export interface OffTemplate {
  readonly ok: false;
  readonly wrong: readonly WrongSegment[];
  readonly repaired: string | undefined;
  readonly reason: string;
}

type TemplateMatch = { readonly ok: true; readonly segments: ReadonlyMap<string, string> } | OffTemplate;

/** Reads a name by its template; where it does not fit, says which segment is wrong. */
export function matchTemplate(template: Template, value: string): TemplateMatch {
  const segments = fitFrom({ parts: template.parts, value, known: new Map() }, 0, 0);
  return segments ? { ok: true, segments: new Map(segments) } : diagnose(template, value);
}

type Segments = readonly (readonly [string, string])[];

interface Fitting {
  readonly parts: readonly TemplatePart[];
  readonly value: string;
  /** By part and offset, each tried once: a long name of nothing but delimiters would take hours otherwise. */
  readonly known: Map<string, Segments | undefined>;
}

function fitFrom(fitting: Fitting, index: number, from: number): Segments | undefined {
  const { parts, value, known } = fitting;
  const part = parts[index];
  if (!part) return from === value.length ? [] : undefined;
  if ("literal" in part) {
    return value.startsWith(part.literal, from)
      ? fitFrom(fitting, index + 1, from + part.literal.length)
      : undefined;
  }
  const key = `${index} ${from}`;
  if (!known.has(key)) known.set(key, fitWord(fitting, part, index, from));
  return known.get(key);
}

// Words may contain the delimiter (`always_on`), so every word of a list is tried, longest first. What follows is
// tried before a pattern is: it is the cheaper question.
function fitWord(
  fitting: Fitting,
  { word, words }: { word: string; words: Words },
  index: number,
  from: number,
): Segments | undefined {
  for (const end of stops(words, fitting.parts[index + 1], fitting.value, from)) {
    const rest = fitFrom(fitting, index + 1, end);
    const text = fitting.value.slice(from, end);
    if (rest && allows(words, text)) return [[word, text], ...rest];
  }
  return undefined;
}

function stops(words: Words, next: TemplatePart | undefined, value: string, from: number): number[] {
  if ("list" in words) {
    return words.list
      .filter((word) => value.startsWith(word, from))
      .map((word) => from + word.length)
      .sort((a, b) => b - a);
  }
  return next && "literal" in next ? occurrences(value, next.literal, from) : [value.length];
}

function occurrences(value: string, literal: string, from: number): number[] {
  const found: number[] = [];
  for (let at = value.indexOf(literal, from); at >= 0; at = value.indexOf(literal, at + 1)) found.push(at);
  return found;
}

function shapeless(reason: string): TemplateMatch {
  return { ok: false, wrong: [], repaired: undefined, reason };
}

function diagnose(template: Template, value: string): TemplateMatch {
  if (template.text.startsWith("/")) return shapeless("does not match the pattern");
  const pieces = cut(template.parts, value);
  const wordCount = template.parts.filter((part) => "word" in part).length;
  if (!pieces) {
    return shapeless(`does not have the ${wordCount} segments of ${template.text}`);
  }
  const wrong: WrongSegment[] = [];
  let repaired = "";
  let repairable = true;
  let position = 0;
  for (const [index, part] of template.parts.entries()) {
    const piece = pieces[index] ?? "";
    if ("literal" in part) {
      repaired += part.literal;
      continue;
    }
    position++;
    if (allows(part.words, piece)) {
      repaired += piece;
      continue;
    }
    const near = "list" in part.words ? nearest(piece, part.words.list) : undefined;
    wrong.push({ word: part.word, position, found: piece, expected: wordsText(part.words), nearest: near });
    repairable &&= near !== undefined;
    repaired += near ?? piece;
  }
  const named = wrong.map(
    (segment) => `${segment.word} (segment ${segment.position}) is ${segment.found || "empty"}`,
  );
  return { ok: false, wrong, repaired: repairable ? repaired : undefined, reason: named.join(", ") };
}

// Cuts at the literals alone, each word taking as little as it can; undefined when the count does not come out.
function cut(parts: readonly TemplatePart[], value: string): string[] | undefined {
  const pieces: string[] = [];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if ("literal" in part) {
      if (!value.startsWith(part.literal, at)) return undefined;
      pieces.push(part.literal);
      at += part.literal.length;
      continue;
    }
    const next = parts[index + 1];
    const stop = next && "literal" in next ? value.indexOf(next.literal, at) : value.length;
    if (stop < 0) return undefined;
    pieces.push(value.slice(at, stop));
    at = stop;
  }
  const last = pieces.at(-1) ?? "";
  const literals = parts.flatMap((part) => ("literal" in part ? [part.literal] : []));
  return at === value.length && !literals.some((literal) => last.includes(literal) && literal.length > 0)
    ? pieces
    : undefined;
}
