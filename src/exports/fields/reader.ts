import type { Field, FieldTypes } from "../../model/field.ts";
import type { ColumnName } from "../columns.ts";
import { type Located, locate, locateUnion, saidBelow } from "./cells.ts";
import type { Family } from "./family.ts";
import type { Intern, Reading } from "./intern.ts";

export interface Reader {
  readonly intern: Intern;
  /** The currency of an account, else the policy's. */
  readonly currencyOf: (account: string | undefined) => string | undefined;
}

/** A name that is a column and a field at once. */
export type PlainName = ColumnName & keyof FieldTypes;

/** A field of one column, read once per distinct cell. */
export function field<T>(
  reader: Reader,
  family: Family,
  name: PlainName,
  read: (cell: Located) => Reading<T>,
  /** What else it depends on. */
  beside = "",
): Field<T> {
  const cell = name.endsWith(".excluded") ? locateUnion(family, name) : locate(family, name);
  return cell
    ? reader.intern(name, `${cell.key}${beside}`, () => read(cell))
    : absent(reader, family, name, [name]);
}

/** No row that speaks for the entry has any of the columns; its children may. */
export function absent<T>(
  reader: Reader,
  family: Family,
  name: string,
  columns: readonly ColumnName[],
): Field<T> {
  const why = saidBelow(family, columns) ? "level" : "column";
  return reader.intern(name, why, () => ({ absent: why }));
}

/** Its cell is blank, and the rows that may say it are in no file of the run. */
export function elsewhere<T>(
  reader: Reader,
  name: string,
  why: "elsewhere" | "parent" = "elsewhere",
): Field<T> {
  return reader.intern(name, why, () => ({ absent: why }));
}
