import type { Field, FieldTypes } from "../model/field.ts";
import type { Written } from "../model/policy.ts";
import { type Family, type Located, locate, originKey } from "./cells.ts";
import type { ColumnName } from "./columns.ts";
import type { Intern, Reading } from "./intern.ts";
import type { At } from "./levels.ts";

export interface Reader {
  readonly at: At;
  readonly headers: readonly string[];
  readonly intern: Intern;
  readonly written: Written;
  /** The currency of an account, else the policy's. */
  readonly currencyOf: (account: string | undefined) => string | undefined;
}

/** A name that is a column and a field at once. */
export type PlainName = ColumnName & keyof FieldTypes;

export function cellOf({ at, headers }: Reader, family: Family, name: ColumnName): Located | undefined {
  return locate(family, at, headers, name);
}

/** A field of one column, read once per distinct cell. */
export function field<T>(
  reader: Reader,
  family: Family,
  name: PlainName,
  read: (cell: Located) => Reading<T>,
): Field<T> {
  const cell = cellOf(reader, family, name);
  if (!cell) return absent(reader, name);
  return reader.intern(name, `${originKey(cell.origin)}|${cell.text}`, () => read(cell));
}

export function absent<T>(reader: Reader, name: string, why: "column" | "level" = "column"): Field<T> {
  return reader.intern(name, why, () => ({ absent: why }));
}
