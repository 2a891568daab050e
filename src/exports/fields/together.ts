import { quoteItem, splitList } from "../../values/text.ts";

/** `12; 34` and `Customers; Prospects` become `12: Customers; 34: Prospects`; what cannot be paired stays as it is. */
export function idsWithNames(texts: readonly string[]): string {
  const rest = texts.map((text) => splitList(text));
  const told: string[] = [];
  for (let list = rest.shift(); list; list = rest.shift()) {
    const { length } = list;
    const partner = rest.findIndex((each) => each.length === length && isIds(each) !== isIds(list));
    const [other = []] = partner < 0 ? [] : rest.splice(partner, 1);
    const [ids, names] = isIds(list) ? [list, other] : [other, list];
    for (let index = 0; index < length; index++)
      told.push(quoteItem([ids[index], names[index]].filter((each) => each !== undefined).join(": ")));
  }
  return told.join("; ");
}

function isIds(items: readonly string[]): boolean {
  return items.every((item) => /^\d{4,}$/.test(item));
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
