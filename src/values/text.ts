/** Every character a terminal, a log or a page could act on instead of showing. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

/** Shows what cannot be seen: `\u{200b}` instead of a zero-width space. Nothing a cell contains is interpreted. */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Case, spaces, underscores, punctuation and a BOM say nothing in a header. */
export function headerKey(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, "");
}

/** `Google Ads` and `google_ads` are one platform: `google-ads`. */
export function slug(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** Splits `a; "b; c"; d`: a delimiter inside quotes is part of the name. */
export function splitList(text: string, delimiter = ";"): string[] {
  const items: string[] = [];
  let item = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? "";
    if (quoted) {
      if (character === '"' && text[i + 1] === '"') {
        item += '"';
        i++;
      } else if (character === '"') quoted = false;
      else item += character;
    } else if (character === '"' && item.trim() === "") {
      item = "";
      quoted = true;
    } else if (character === delimiter) {
      items.push(item.trim());
      item = "";
    } else item += character;
  }
  items.push(item.trim());
  return items.filter((each) => each !== "");
}

/** The inverse of splitList for one item. */
export function quoteItem(item: string): string {
  return /[;"]|^\s|\s$/.test(item) ? `"${item.replaceAll('"', '""')}"` : item;
}

/** `1.20242E+17`: what a spreadsheet makes of an id that it takes for a number. */
export function isRounded(id: string): boolean {
  return /^\d(?:[.,]\d+)?E\+?\d+$/i.test(id);
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}
