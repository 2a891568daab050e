import { macroShape } from "../../facts/name-macros.ts";
import type { Click, Param } from "../../model/click.ts";
import type { Part } from "../../model/part.ts";

/** Where a UTM parameter is spoken of, as the rules of UTM parameters speak of it. */
export function placeOf({ key }: Param): Part {
  return key.startsWith("utm_") ? `utm.${key.slice(4)}` : `param.${key}`;
}

/** Whether its value stands in a column of its own: then nobody has encoded it yet. */
export function isOwnColumn({ key, origin }: Param, { origins }: Click): boolean {
  const own = origins[key];
  return own !== undefined && own.column === origin.column && own.from === origin.from;
}

/** The address before its parameters, without the host; undefined where nobody can say it. */
export function pathOf({ page, texts }: Click): string | undefined {
  const text = page && texts[page]?.replace(macroShape, (macro) => "m".repeat(macro.length));
  return text && /^\w+:\/\/[^/?#]*([^?#]*)/.exec(text)?.[1];
}

/** Undefined where an escape is broken. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
