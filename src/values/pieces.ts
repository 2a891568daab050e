/** Cuts at commas, bars, bullets and tabs outside brackets: `Lookalike (US, 1%) buyers` is one piece, `Buyers, Visitors` are two. */
export function piecesOf(text: string, between: RegExp = /[,|•\t]/g): string[] {
  // A bracket that is never closed holds nothing together.
  const masked = text.replace(/\([^()]*\)|\[[^[\]]*\]/g, (inner) => "m".repeat(inner.length));
  const pieces: string[] = [];
  let from = 0;
  for (const { index } of masked.matchAll(between)) {
    pieces.push(text.slice(from, index).trim());
    from = index + 1;
  }
  return [...pieces, text.slice(from).trim()].filter((piece) => piece !== "");
}
