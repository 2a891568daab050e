import { distance } from "fastest-levenshtein";
import type { Pattern } from "./pattern.ts";

/** The agreed values of one word: a closed list, perhaps with what each means elsewhere, or a pattern. */
export type Words =
  | { readonly list: readonly string[]; readonly means?: ReadonlyMap<string, readonly string[]> }
  | { readonly pattern: Pattern };

export function allows(words: Words, value: string): boolean {
  return "list" in words ? words.list.includes(value) : words.pattern.matches(value);
}

/** What a person is told was expected: `us, uk, de` or `/20\d\dq[1-4]/`. */
export function wordsText(words: Words): string {
  return "list" in words ? words.list.join(", ") : `/${words.pattern.source}/`;
}

/**
 * The nearest of the candidates, when it is near enough to be what was meant, and alone so. Codes of two letters and
 * ids that differ in a digit are near to others of their kind by nature: only their case may be off.
 */
export function nearest(value: string, candidates: readonly string[]): string | undefined {
  const wanted = value.toLowerCase();
  // Of two letters one is half the word: us is not a misspelled uk.
  const limit = wanted.length <= 2 ? 0 : wanted.length === 3 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  let tied = false;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (other !== wanted && isAnother(wanted, other)) continue;
    const away = distance(wanted, other);
    if (away < bestDistance) {
      best = candidate;
      bestDistance = away;
      tied = false;
    } else if (away === bestDistance && candidate !== best) {
      tied = true;
    }
  }
  return tied ? undefined : best;
}

function isAnother(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) <= 2) return true;
  return /\d/.test(one) && /\d/.test(other) && one.replace(/\d/g, "") === other.replace(/\d/g, "");
}
