import { countryCode } from "../../facts/countries.ts";
import { countryOfLocation, hasLocationIds } from "../../facts/location-ids.ts";
import type { Named, Region } from "../../model/field.ts";
import { piecesOf } from "../../values/pieces.ts";
import { splitList, splitQuoted } from "../../values/text.ts";

/** `123456:Customers; Prospecting DE`: ids, names, or both. A comma or bar may be part of a name, unless ids stand around it. */
export function readNamedList(text: string): Named[] {
  const written = lines(text);
  if (eachQuoted.test(written))
    return [...written.matchAll(/"([^"]*)"/g)].map(([, name = ""]) => readNamed(name));
  return splitQuoted(written).flatMap(({ text: item, quoted }) => {
    if (quoted) return [readNamed(item)];
    const pieces = piecesOf(item);
    if (pieces.length > 1 && pieces.every((piece) => readNamed(piece).id !== undefined))
      return pieces.map(readNamed);
    return [{ ...readNamed(item), ...(pieces.length > 1 ? { pieces } : {}) }];
  });
}

/** `"Prospecting DE","Customers"`: what separates quotes is no part of a name. */
const eachQuoted = /^\s*"[^"]*"(?:\s*[,|•\t]\s*"[^"]*")+\s*$/;

function readNamed(item: string): Named {
  const both = /^(\d{4,}):\s*(.+)$/s.exec(item);
  if (both) return { id: both[1], name: both[2] ?? "" };
  return { id: /^\d{4,}$/.test(item) ? item : undefined, name: item };
}

export interface RegionContext {
  readonly platform?: string | undefined;
  /** Each item stands in a row of its own: no comma separates it from another. */
  readonly single?: boolean | undefined;
}

/**
 * Countries by code, name or the platform's id. A comma or bar splits only where every piece is a country by itself. An id
 * beats the name beside it: Georgia is a country, and 21147: Georgia a state.
 */
export function readRegions(text: string, { platform = "", single = false }: RegionContext = {}): Region[] {
  return cut(text).flatMap((item) => {
    const target = hasLocationIds(platform) ? /^(\d+)(?::\s*(.+))?$/s.exec(item) : null;
    if (target) {
      const [, id = "", name] = target;
      // Of a place smaller than a country, its whole name ends with the country's.
      const code = countryOfLocation(platform, id) ?? (name && countryOfPlace(name, platform, true));
      return [{ code, text: name ?? item }];
    }
    const whole = countryCode(item);
    if (whole !== undefined || single)
      return [{ code: whole ?? countryOfPlace(item, platform, single), text: item }];
    const pieces = item
      .split(/[,|/]/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== "");
    const codes = pieces.map((piece) => ({ code: countryCode(piece), text: piece }));
    return pieces.length > 1 && codes.every(({ code }) => code !== undefined)
      ? codes
      : [{ code: countryOfPlace(item, platform), text: item }];
  });
}

/** `New York, New York, United States` and `London, England, GB (+25mi)`: platforms write a place from the small to the large. */
function countryOfPlace(item: string, platform: string, single = false): string | undefined {
  const pieces = item.replace(/\s*\([^()]*\)\s*$/, "").split(",");
  const smaller = pieces.slice(0, -1).map((piece) => piece.trim());
  // In anybody's list, and among Meta's countries, each piece may be a place of its own, misspelled perhaps.
  const isPlace =
    smaller.length > 0 && (writesPlaces.has(platform) || (platform === "meta" && /\)\s*$/.test(item)));
  // Georgia is a country and a state: alone in its row it can only be one place.
  const isOne = smaller.every((piece) => piece !== "" && (single || countryCode(piece) === undefined));
  return isPlace && isOne ? countryCode(pieces.at(-1) ?? "") : undefined;
}

const writesPlaces: ReadonlySet<string> = new Set(["google-ads", "microsoft-ads"]);

export function readIds(text: string): string[] {
  return cut(text).flatMap((item) =>
    /^[\w:-]+(\s*,\s*[\w:-]+)+$/.test(item) ? item.split(/\s*,\s*/) : [item],
  );
}

function cut(text: string): string[] {
  return splitList(lines(text));
}

/** Each line of a cell is an item, and so is what stands in square brackets. */
function lines(text: string): string {
  const inner = /^\[(.*)\]$/s.exec(text.trim())?.[1] ?? text;
  return inner.replace(/\r\n|\r|\n/g, ";");
}
