import type { Named } from "../../model/field.ts";
import type { Unanswerable } from "../../model/rule.ts";
import { type Glob, matchesGlob } from "../../values/glob.ts";
import { piecesOf } from "../../values/pieces.ts";

/** By id or by name: names are not unique, and ids are not readable. */
export function isAmong({ id, name }: Named, globs: readonly Glob[]): boolean {
  return globs.some((glob) => matchesGlob(glob, name) || (id !== undefined && matchesGlob(glob, id)));
}

/** Whether the name, or a piece of what may be several names, is among them: what is forbidden is not cleared by its neighbour. */
export function mayBeAmong(audience: Named, globs: readonly Glob[]): boolean {
  const pieces = (audience.pieces ?? [audience.name]).flatMap((piece) => [
    piece,
    ...piecesOf(piece, /[/&+]/g),
  ]);
  return isAmong(audience, globs) || pieces.some((name) => isAmong(single(name), globs));
}

/** Whether the name is among them, and so is each name that may stand in it: `Buyers *` does not reach over a comma. */
export function isSurelyAmong(audience: Named, globs: readonly Glob[]): boolean {
  const { pieces } = audience;
  if (!pieces) return isAmong(audience, globs);
  return pieces.every((name) => isAmong(single(name), globs)) || globs.some((glob) => fits(glob, audience));
}

/** A glob that writes the commas and bars itself means the whole. */
function fits(glob: Glob, { id, name, pieces = [] }: Named): boolean {
  if (id !== undefined && matchesGlob(glob, id))
    return !pieces.slice(1).some((piece) => /^\d{4,}/.test(piece));
  const parts = piecesOf(glob.text);
  const names = piecesOf(name);
  return (
    parts.length === names.length &&
    matchesGlob(glob, name) &&
    parts.every((text, index) => matchesGlob({ ...glob, text }, names[index] ?? ""))
  );
}

function single(piece: string): Named {
  const [, id, name] = /^(\d{4,})(?::\s*(.+))?$/s.exec(piece) ?? [];
  return { id, name: name ?? piece };
}

export function textsOf(globs: readonly Glob[]): string {
  return globs.map(({ text }) => text).join(", ");
}

/** What a list of names asks, and an export that has only the ids of audiences cannot answer. */
export const namesMissing: Unanswerable = { missing: ["audiences.names"] };

/** The export says the audience's id and not its name, so whether it has one of these names nobody can say. */
export function mayHaveName({ id, name }: Named, globs: readonly Glob[]): boolean {
  return id !== undefined && id === name && globs.some(({ text }) => !/^[\d*?]*\d[\d*?]*$/.test(text));
}
