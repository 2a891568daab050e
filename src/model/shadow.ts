import type { Click, Shadowed } from "./click.ts";
import { type Level, levelNames } from "./field.ts";

/** `the suffix of the ad group replaces that of the campaign`. */
export function shadowText({ origins }: Click, { part, origin }: Shadowed): string {
  const closer = origins[part]?.level;
  const whose = closer === undefined ? "closer to the click" : `of the ${name(closer)}`;
  return `the ${part} ${whose} replaces that of the ${name(origin.level)}`;
}

function name(level: Level | "account"): string {
  return level === "account" ? level : levelNames[level];
}
