/** Words as people write them in an ad: in any case, with any space between them, and whole. */
export interface Phrase {
  readonly text: string;
  /** As the ad writes it; undefined where it does not. */
  find(text: string): string | undefined;
}

export function readPhrase(text: string): Phrase {
  const words = plain(text).trim().split(/\s+/).map(escaped).join("\\s+");
  const pattern = new RegExp(`${edge(text.trim(), "start")}${words}${edge(text.trim(), "end")}`, "iu");
  return { text, find: (ad) => pattern.exec(plain(ad))?.[0] };
}

/** `free` is not in `freedom`; what begins or ends with a sign, `50%`, and scripts without spaces have no such edge. */
function edge(text: string, side: "start" | "end"): string {
  const character = [...text].at(side === "start" ? 0 : -1) ?? "";
  if (!/[\p{L}\p{N}]/u.test(character) || unspaced.test(character)) return "";
  return side === "start" ? "(?<![\\p{L}\\p{N}\\p{M}])" : "(?![\\p{L}\\p{N}\\p{M}])";
}

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Quotes and dashes of a word processor are those of the keyboard, and what nobody sees separates nothing. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b\u200c\u2060\ufeff]/g, "")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
