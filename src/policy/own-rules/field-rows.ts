import { fieldWords, typeWords } from "./field-words.ts";
import { ownFields } from "./fields.ts";

export interface FieldRow {
  readonly name: string;
  readonly type: string;
  readonly about: string;
  readonly example: string;
}

/** The fields of a team's own rules, for people: the command and the README print the same. */
export function ownFieldRows(): FieldRow[] {
  return Object.entries(fieldWords).flatMap(([name, words]) => {
    const field = ownFields[name];
    return field ? [{ name, type: typeWords[field.type], ...words }] : [];
  });
}
