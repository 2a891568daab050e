/** Every character a terminal, a log or a page could act on instead of showing. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

/** Shows what cannot be seen: `\u{200b}` instead of a zero-width space. Nothing a cell contains is interpreted. */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** No header is longer: a cell of a megabyte need not be folded to be told from one. */
const longestHeader = 1000;

/** Case, spaces, underscores, punctuation and a BOM say nothing in a header. */
export function headerKey(header: string): string {
  if (header.length > longestHeader) return header;
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, "");
}

/** Without white space around it. U+FEFF is such a space to JavaScript alone: what others see and send stays. */
export function trimmed(text: string): string {
  return text.includes("\ufeff") ? text.replace(/^[^\S\ufeff]+|[^\S\ufeff]+$/g, "") : text.trim();
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
  return splitQuoted(text, delimiter).map((item) => item.text);
}

/** The same, with which of the items were quoted. */
export function splitQuoted(text: string, delimiter = ";"): { text: string; quoted: boolean }[] {
  const items: { text: string; quoted: boolean }[] = [];
  let item = "";
  let quoted = false;
  let inside = false;
  const close = () => {
    items.push({ text: item.trim(), quoted });
    item = "";
    quoted = false;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? "";
    if (inside) {
      if (character === '"' && text[i + 1] === '"') {
        item += '"';
        i++;
      } else if (character === '"') inside = false;
      else item += character;
    } else if (character === '"' && item.trim() === "") {
      item = "";
      inside = true;
      quoted = true;
    } else if (character === delimiter) close();
    else item += character;
  }
  close();
  return items.filter((each) => each.text !== "");
}

/** The inverse of splitList for one item. */
export function quoteItem(item: string): string {
  return /[;"]|^\s|\s$/.test(item) ? quoted(item) : item;
}

/** The same for a name that is known to be one: its commas and bars separate nothing. */
export function quoteName(name: string): string {
  return /[,|]/.test(name) ? quoted(name) : quoteItem(name);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** `1.20242E+17`, `120.218.800`, `####`: what a spreadsheet makes of an id that it takes for a number. */
export function isRounded(id: string): boolean {
  return (
    /^\d(?:[.,]\d+)?E\+?\d+$/i.test(id) ||
    /^\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})+$/.test(id) ||
    /^\d{5,}\.0+$/.test(id) ||
    /^#+$|^#(?:NAME\?|REF!|N\/A|VALUE!|NUM!|DIV\/0!|NULL!)$/.test(id)
  );
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`, each once. */
export function namesOf(all: readonly string[]): string {
  const names = [...new Set(all)];
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}

/** `a`, `a or b`, `a, b or c`, each once. */
export function oneOf(all: readonly string[]): string {
  const names = [...new Set(all)];
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}

/** What several clauses want of one value: each of them, and a clause that says the same as another once. */
export function expectedOf(all: readonly string[]): string {
  return [...new Set(all)].join("; and ");
}

/** `2 rows above the header`: a reason is in the plural where its row is. */
export function skippedText(count: number, reason: string): string {
  return plural(count, reason, /\brow\b/.test(reason) ? reason.replace(/\brow\b/, "rows") : `${reason}s`);
}
