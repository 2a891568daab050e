import { platformMacros } from "./macros.ts";
import { caselessPlatforms, macroShape, mayHaveMacro, nameMacros } from "./name-macros.ts";

export type MacroStanding =
  | { readonly kind: "known" }
  /** Other platforms' and not this one's; `instead` is what this one has for it, where they agree on what it is. */
  | { readonly kind: "foreign"; readonly of: readonly string[]; readonly instead: string | undefined }
  | { readonly kind: "unknown"; readonly complete: boolean; readonly all: readonly string[] };

/** What a macro is to a platform; undefined for a platform whose macros nobody has listed here. */
export function standingOf(macro: string, platform: string): MacroStanding | undefined {
  const own = Object.hasOwn(platformMacros, platform) ? platformMacros[platform] : undefined;
  if (!own) return undefined;
  if (isOf(macro, platform)) return { kind: "known" };
  const of = Object.keys(platformMacros).filter((other) => other !== platform && isOf(macro, other));
  // Where the list is not complete, only the shape says that it cannot be the platform's.
  if (
    of.length > 0 &&
    (own.complete || !macrosOfPlatform(platform).some((each) => shapeOf(each) === shapeOf(macro)))
  ) {
    const [instead, ...others] = new Set(of.map((owner) => translated(macro, owner, platform)));
    return { kind: "foreign", of, instead: others.length === 0 ? instead : undefined };
  }
  return { kind: "unknown", complete: own.complete, all: macrosOfPlatform(platform) };
}

/** The macros in a text, each once. */
export function macrosIn(text: string): string[] {
  if (!mayHaveMacro(text)) return [];
  return [...new Set([...text.matchAll(macroShape)].map(([macro]) => macro))];
}

function isOf(macro: string, platform: string): boolean {
  const custom = ["google-ads", "microsoft-ads"].includes(platform) && /^\{_\w+\}$/.test(macro);
  return (
    custom ||
    platformMacros[platform]?.shape?.test(macro) ||
    macrosOfPlatform(platform).some((each) => sameMacro(each, macro, platform))
  );
}

function sameMacro(one: string, other: string, platform: string): boolean {
  const plain = (macro: string) => macro.replace(/:.*(?=\}$)/s, "");
  const [a, b] = [one, plain(other)];
  return caselessPlatforms.has(platform) ? a.toLowerCase() === b.toLowerCase() : a === b;
}

/** Every macro of a platform that is known here. */
export function macrosOfPlatform(platform: string): string[] {
  const { same = {}, others = "" } = platformMacros[platform] ?? {};
  const names = Object.keys(nameMacros[platform] ?? {});
  return [...names, ...Object.values(same), ...others.split(" ").filter((each) => each !== "")];
}

function translated(macro: string, owner: string, platform: string): string | undefined {
  const named = Object.entries(nameMacros[owner] ?? {}).find(([name]) => sameMacro(name, macro, owner));
  if (named) return Object.entries(nameMacros[platform] ?? {}).find(([, level]) => level === named[1])?.[0];
  const known = Object.entries(platformMacros[owner]?.same ?? {});
  const meant = known.find(([, each]) => sameMacro(each, macro, owner))?.[0];
  return Object.entries(platformMacros[platform]?.same ?? {}).find(([meaning]) => meaning === meant)?.[1];
}

/** `{{a.b}}`, `{{A_B}}` and `{a}` are of different makes. */
function shapeOf(macro: string): string {
  return macro
    .replace(/[a-z]+/gi, (word) => (word === word.toUpperCase() ? "A" : "a"))
    .replace(/[._]a/gi, "");
}
