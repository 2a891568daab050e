import { quoteItem, splitList } from "../../values/text.ts";

/** `12; 34` and `Customers; Prospects` become `12: Customers; 34: Prospects`; what cannot be paired stays as it is. */
export function idsWithNames(texts: readonly string[]): string {
  const lists = texts.map((text) => splitList(text));
  const ids = lists.find((items) => items.every((item) => /^\d{4,}$/.test(item)));
  const names = lists.find((items) => items !== ids);
  if (!ids || names?.length !== ids.length) return listTogether(texts);
  return ids.map((id, index) => quoteItem(`${id}: ${names[index]}`)).join("; ");
}

/** What each of the columns lists, in one list. */
export function listTogether(texts: readonly string[]): string {
  return texts.join("; ");
}

/** The one that is set: the columns say the same of different kinds of ads. */
export function firstSet(texts: readonly string[]): string {
  return texts[0] ?? "";
}

/** `season; theme` and `summer; x` become `{_season}=summer; {_theme}=x`; nothing, where they do not pair. */
export function keysWithValues(texts: readonly string[]): string {
  const [keys = [], values] = texts.map((text) => splitList(text));
  // Where every value is its key, the columns say the same, and that is given once.
  const paired = values ?? keys;
  if (paired.length !== keys.length) return "";
  return keys.map((key, index) => `{_${key}}=${paired[index]?.replaceAll(";", "\\;")}`).join("; ");
}

/** Headline, text and description, a line each. */
export function linesTogether(texts: readonly string[]): string {
  return texts.join("\n");
}
