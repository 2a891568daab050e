import { caselessPlatforms, macroShape, nameMacros } from "../facts/name-macros.ts";
import type { Names } from "./compose.ts";

/** Puts the export's own names where the platform will put them at the click; every other macro stays. */
export function expandNames(text: string, names: Names): string {
  const macros = names.platform === undefined ? undefined : nameMacros[names.platform];
  if (!macros || !hasMacro(text)) return text;
  const caseless = caselessPlatforms.has(names.platform ?? "");
  return text.replace(macroShape, (macro) => {
    const level = macros[caseless ? macro.toLowerCase() : macro];
    return (level && names.byLevel[level]) ?? macro;
  });
}

export function hasMacro(text: string): boolean {
  return text.search(macroShape) >= 0;
}
