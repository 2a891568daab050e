import { countryCode } from "../../facts/countries.ts";
import type { Named, Region } from "../../model/field.ts";
import { splitList } from "../../values/text.ts";

/** `123456:Customers; Prospecting DE`: ids, names, or both; a comma is part of a name. */
export function readNamedList(text: string): Named[] {
  return cut(text).map((item) => {
    const both = /^(\d{4,}):\s*(.+)$/s.exec(item);
    if (both) return { id: both[1], name: both[2] ?? "" };
    return { id: /^\d{4,}$/.test(item) ? item : undefined, name: item };
  });
}

/** Countries by code or name. A comma or bar splits only where every piece is a country by itself. */
export function readRegions(text: string): Region[] {
  return cut(text).flatMap((item) => {
    const whole = countryCode(item);
    if (whole !== undefined) return [{ code: whole, text: item }];
    const pieces = item
      .split(/[,|/]/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== "");
    const codes = pieces.map((piece) => ({ code: countryCode(piece), text: piece }));
    return pieces.length > 1 && codes.every(({ code }) => code !== undefined)
      ? codes
      : [{ code: undefined, text: item }];
  });
}

export function readIds(text: string): string[] {
  return cut(text).flatMap((item) =>
    /^[\w:-]+(\s*,\s*[\w:-]+)+$/.test(item) ? item.split(/\s*,\s*/) : [item],
  );
}

function cut(text: string): string[] {
  const inner = /^\[(.*)\]$/s.exec(text.trim())?.[1] ?? text;
  return splitList(inner.replace(/\r\n|\r|\n/g, ";"));
}
