import { distance } from "fastest-levenshtein";
import type { Pattern } from "./pattern.ts";

/** The agreed values of one word: a closed list, or a pattern. */
export type Words = { readonly list: readonly string[] } | { readonly pattern: Pattern };

export function allows(words: Words, value: string): boolean {
  return "list" in words ? words.list.includes(value) : words.pattern.matches(value);
}

/** What a person is told was expected: `us, uk, de` or `/20\d\dq[1-4]/`. */
export function wordsText(words: Words): string {
  return "list" in words ? words.list.join(", ") : `/${words.pattern.source}/`;
}

/** The nearest of the candidates, when it is near enough to be what was meant, and alone so. */
export function nearest(value: string, candidates: readonly string[]): string | undefined {
  const wanted = value.toLowerCase();
  // Of two letters one is half the word: us is not a misspelled uk.
  const limit = wanted.length <= 2 ? 0 : wanted.length === 3 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  let tied = false;
  for (const candidate of candidates) {
    const away = distance(wanted, candidate.toLowerCase());
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
