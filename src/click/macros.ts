import { caselessPlatforms, macroShape, mayHaveMacro, nameMacros } from "../facts/name-macros.ts";
import { splitList } from "../values/text.ts";
import type { Names } from "./compose.ts";

/** Puts the export's own words where the platform will put them at the click: names and custom parameters; every other macro stays. */
export function expandNames(text: string, { platform, byLevel, custom }: Names): string {
  if (!hasMacro(text)) return text;
  const macros = platform === undefined ? undefined : nameMacros[platform];
  const caseless = caselessPlatforms.has(platform ?? "");
  return text.replace(macroShape, (macro) => {
    const level = macros?.[caseless ? macro.toLowerCase() : macro];
    return (level && byLevel[level]) ?? custom?.get(macro.slice(1, -1).toLowerCase()) ?? macro;
  });
}

export function hasMacro(text: string): boolean {
  return text.search(macroShape) >= 0;
}

/** The same text with every macro blotted out, so that its `?`, `=` or `{` separates nothing. */
export function mask(text: string): string {
  return mayHaveMacro(text) ? text.replace(macroShape, (macro) => "m".repeat(macro.length)) : text;
}

export function withoutMacros(text: string): string {
  return text.replace(macroShape, "");
}

/** `{_promo}=SPRING; {_season}=summer`; a backslash keeps a semicolon in a value. */
export function readCustomParams(text: string): Map<string, string> {
  const params = new Map<string, string>();
  for (const item of splitList(text.replaceAll("\\;", "\u0000"))) {
    const [, key, value] = /^\{?(_\w+)\}?\s*=\s*(.*)$/s.exec(item) ?? [];
    if (key !== undefined && value !== undefined)
      params.set(key.toLowerCase(), value.replaceAll("\u0000", ";").replaceAll("\\\\", "\\"));
  }
  return params;
}
