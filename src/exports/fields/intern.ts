import type { Absence, Field, Origin, Trouble } from "../../model/field.ts";
import { remember } from "../../values/memo.ts";

/** Numbers for the distinct values of a run, so that a rule's answer is remembered by the numbers it was asked about. */
export interface Ids {
  next(): number;
}

export function createIds(): Ids {
  let last = 0;
  return { next: () => ++last };
}

export type Reading<T> =
  | { readonly value: T; readonly origin: Origin | undefined }
  | { readonly blank: Origin }
  | { readonly trouble: Trouble; readonly origin: Origin }
  | { readonly absent: Absence };

/** One field object per distinct key: equal cells of a column share their value. */
export function createIntern(ids: Ids) {
  const fields = new Map<string, Map<string | number, Field<unknown>>>();
  return <T>(name: string, key: string | number, read: () => Reading<T>): Field<T> => {
    const known = remember(fields, name, () => new Map<string | number, Field<unknown>>());
    // The one boundary where a field's type is taken on trust: a name is always read by the same reader.
    return remember(known, key, () => toField(read(), ids.next())) as Field<T>;
  };
}

export type Intern = ReturnType<typeof createIntern>;

function toField<T>(reading: Reading<T>, id: number): Field<T> {
  if ("value" in reading) return { state: "value", id, value: reading.value, origin: reading.origin };
  if ("blank" in reading) return { state: "blank", id, origin: reading.blank };
  if ("trouble" in reading)
    return { state: "unreadable", id, origin: reading.origin, trouble: reading.trouble };
  return { state: "absent", id, why: reading.absent };
}
