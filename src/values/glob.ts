/** `*` stands for any text, `?` for one character; the whole value must match. Linear in practice: no backtracking over one star. */
export interface Glob {
  readonly text: string;
  readonly ignoreCase: boolean;
}

export function matchesGlob({ text, ignoreCase }: Glob, value: string): boolean {
  return ignoreCase ? wild(text.toLowerCase(), value.toLowerCase()) : wild(text, value);
}

export function matchesAny(globs: readonly Glob[], value: string): boolean {
  return globs.some((glob) => matchesGlob(glob, value));
}

/** A glob over slugs: its stars stay, the rest is written as slugs are. */
export function slugGlob(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*?]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

// The classic two-pointer walk: only the last star is ever revisited.
function wild(pattern: string, value: string): boolean {
  let p = 0;
  let v = 0;
  let star = -1;
  let retry = 0;
  while (v < value.length) {
    if (pattern[p] === "*") {
      star = p++;
      retry = v;
    } else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === value[v])) {
      p++;
      v++;
    } else if (star >= 0) {
      p = star + 1;
      v = ++retry;
    } else {
      return false;
    }
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
