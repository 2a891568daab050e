import { macroShape } from "../facts/name-macros.ts";
import type { ClickPart, Param } from "../model/click.ts";
import type { Origin } from "../model/field.ts";
import type { Cell, Names } from "./compose.ts";
import { expandNames, mask, withoutMacros } from "./macros.ts";

/** `utm_source=a&utm_medium=b` → its parameters; what stands in a macro separates nothing. */
export function parseQuery(query: string, part: ClickPart, origin: Origin, names: Names): Param[] {
  const params: Param[] = [];
  for (const piece of cutOutsideMacros(query, "&")) {
    const [name = "", ...rest] = cutOutsideMacros(piece, "=");
    const raw = rest.join("=");
    const key = decode(name);
    const text = decode(raw);
    if (key !== "")
      params.push({ key, raw, value: expandNames(text, names), literal: withoutMacros(text), part, origin });
  }
  return params;
}

/** A parameter whose value stands in a column of its own, as it is. */
export function ownColumn(key: string, cell: Cell, names: Names): Param {
  const raw = cell.text.trim();
  const value = expandNames(raw, names);
  return { key, raw, value, literal: withoutMacros(raw), part: "tags", origin: cell.origin };
}

function cutOutsideMacros(text: string, separator: string): string[] {
  const masked = mask(text);
  const pieces: string[] = [];
  let from = 0;
  for (let at = masked.indexOf(separator); at >= 0; at = masked.indexOf(separator, from)) {
    pieces.push(text.slice(from, at));
    from = at + separator.length;
  }
  return [...pieces, text.slice(from)];
}

/** Percent escapes and plus signs outside macros, as analytics decodes them; broken escapes stay as written. */
function decode(text: string): string {
  let result = "";
  let from = 0;
  for (const match of text.matchAll(macroShape)) {
    result += decodePlain(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + decodePlain(text.slice(from));
}

function decodePlain(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
