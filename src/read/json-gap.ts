import { InputError } from "../model/trouble.ts";

/** Between the records of a list, or of a file. */
export interface Gap {
  /** False: the records stand on lines of their own. */
  list: boolean;
  closed: boolean;
  needsComma: boolean;
  afterComma: boolean;
}

export function gap(list: boolean): Gap {
  return { list, closed: false, needsComma: false, afterComma: false };
}

/** One character between records; true where one starts. */
export function begins(gap: Gap, character: string, line: number): boolean {
  if (isSpace(character)) {
    if (!gap.list && /[\r\n]/.test(character)) gap.needsComma = false;
    return false;
  }
  if (gap.closed) throw new InputError(`line ${line} goes on after the list is closed`);
  if (character === "{") {
    if (gap.needsComma)
      throw new InputError(
        `line ${line}: ${gap.list ? "a comma is missing between two records" : "each record needs a line of its own"}`,
      );
    gap.needsComma = true;
    gap.afterComma = false;
    return true;
  }
  if (gap.list && character === "," && gap.needsComma) {
    gap.needsComma = false;
    gap.afterComma = true;
    return false;
  }
  if (gap.list && character === "]" && !gap.afterComma) {
    gap.closed = true;
    return false;
  }
  throw new InputError(`line ${line}: expected a record in braces, found ${JSON.stringify(character)}`);
}

/** What JSON takes for space. */
export function isSpace(character: string): boolean {
  return character === " " || character === "\n" || character === "\r" || character === "\t";
}
