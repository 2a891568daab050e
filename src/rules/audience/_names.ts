import type { Named } from "../../model/field.ts";
import { type Glob, matchesGlob } from "../../values/glob.ts";

/** By id or by name: names are not unique, and ids are not readable. */
export function isAmong({ id, name }: Named, globs: readonly Glob[]): boolean {
  return globs.some((glob) => matchesGlob(glob, name) || (id !== undefined && matchesGlob(glob, id)));
}

export function textsOf(globs: readonly Glob[]): string {
  return globs.map(({ text }) => text).join(", ");
}
