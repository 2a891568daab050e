/**
 * Characters that nobody sees, or takes for others, and that copying from a document or a chat brings along. Source:
 * Unicode, general categories Cf and Zs; the joiners belong to scripts and to emoji, and are left where these stand.
 */
const invisible =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])/g;

/** Quotes that an office program makes, around what is to be quoted; within a word they are apostrophes. */
const quotes = /^[\u2018\u201a]|[\u2018\u2019]$|[\u201c\u201d\u201e\u00ab\u00bb]|\u00a0|\u202f/g;

/** The characters of a text that nobody meant, each once. */
export function unmeantIn(text: string): string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [];
  return [...new Set([...(text.match(invisible) ?? []), ...(text.match(quotes) ?? [])])];
}

export function withoutUnmeant(text: string): string {
  return text.replace(invisible, "").replace(quotes, "");
}

/** `U+200B`: a person cannot be shown it. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
