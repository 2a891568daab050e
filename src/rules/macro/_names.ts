import { macrosIn } from "../../facts/macro-standing.ts";
import { platformMacros } from "../../facts/macros.ts";
import { caselessPlatforms, nameMacros } from "../../facts/name-macros.ts";
import type { Param } from "../../model/click.ts";
import type { Level } from "../../model/field.ts";

export interface Named {
  readonly level: Level;
  readonly macro: string;
  readonly name: string;
  /** The macro that stands for its id, which no name can spoil. */
  readonly id: string | undefined;
}

/** The names that the platform will put into a parameter at the click. */
export function namesIn(
  { raw }: Param,
  platform: string,
  names: Readonly<Record<Level, string | undefined>>,
): Named[] {
  return macrosIn(raw).flatMap((macro) => {
    const level = nameMacros[platform]?.[caselessPlatforms.has(platform) ? macro.toLowerCase() : macro];
    const name = level && names[level];
    return level && name ? [{ level, macro, name, id: platformMacros[platform]?.same[level] }] : [];
  });
}
