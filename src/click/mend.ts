import { macroShape } from "../facts/name-macros.ts";
import type { Part } from "../model/part.ts";

/** What is to stand in place of what was found, at a part of an entry. */
export interface Mend {
  readonly at: Part | string;
  readonly found: string;
  readonly fix: string;
}

/** The text of a cell with the fix in place of what was found; undefined where that is not there, or nobody can say which of several is meant. */
export function mended(text: string, { at, found, fix }: Mend): string | undefined {
  if (text.trim() === found) return text.replace(found, () => fix);
  const part = at.replace(/^page .*?: /, "");
  const [, kind, name = ""] = /^(utm|param)\.(.*)$/s.exec(part) ?? [];
  if (kind === undefined) return inPlace(text, found, fix);
  const key = kind === "utm" ? `utm_${name}` : name;
  return key === found ? keyMended(text, found, fix) : valueMended(text, key, found, fix);
}

/** A separator is wrong wherever it stands; one that names what follows it stands once. */
function inPlace(text: string, found: string, fix: string): string | undefined {
  const pieces = text.split(found);
  if (pieces.length < 2 || (pieces.length > 2 && /\w/.test(found.replaceAll("&amp;", "")))) return undefined;
  return pieces.join(fix);
}

// Spaces of other kinds than these are part of a value, and a fault of it.
const before = String.raw`(^|[?&;#\t\r\n ]|&amp;)`;

function keyMended(text: string, key: string, fix: string): string | undefined {
  const changed = text.replace(new RegExp(`${before}${escaped(key)}(?==)`, "g"), (_, lead) => lead + fix);
  return changed === text ? undefined : changed;
}

function valueMended(text: string, key: string, found: string, fix: string): string | undefined {
  const pattern = new RegExp(`${before}(${escaped(key)}=)(.*?)(?=$|[&#\\t\\r\\n ]|;\\w+=)`, "g");
  const changed = text.replace(pattern, (whole, lead: string, named: string, raw: string) => {
    if (decoded(raw) === found) return `${lead}${named}${encodedLike(raw, fix)}`;
    // A macro, or what is encoded, may be a part of the value.
    if (raw === found || (/[%{]/.test(found) && raw.includes(found)))
      return `${lead}${named}${raw.split(found).join(fix)}`;
    return whole;
  });
  return changed === text ? undefined : changed;
}

function decoded(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}

/** Encodes what would be read as something else, in the way of the value it replaces: a space as `+` or `%20`, other alphabets as they are or not, escapes in small letters or capitals. Macros stay as they are. */
function encodedLike(raw: string, value: string): string {
  const unsafe = /\P{ASCII}/u.test(raw) ? /[%&#+\s"<>]/gu : /[%&#+\s"<>]|\P{ASCII}+/gu;
  const isSmall = /%(?:[a-f][0-9a-f]|[0-9][a-f])/.test(raw);
  const percent = (text: string) => {
    if (text === " " && raw.includes("+")) return "+";
    return isSmall ? encodeURIComponent(text).toLowerCase() : encodeURIComponent(text);
  };
  const macros = value.match(macroShape) ?? [];
  return value
    .split(macroShape)
    .map((text, index) => text.replace(unsafe, percent) + (macros[index] ?? ""))
    .join("");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
