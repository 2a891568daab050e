import type { Field, Named } from "../../model/field.ts";

/** A list as all rows of a campaign or an ad group say it. */
export interface PastList {
  add(field: Field<readonly Named[]>): void;
  /** Undefined where no row says it, or rows say different things. */
  list(): readonly Named[] | undefined;
}

export function createList(): PastList {
  let known: readonly Named[] | undefined;
  let isMixed = false;
  return {
    add(field) {
      if (field.state === "absent") return;
      if (field.state === "unreadable") isMixed = true;
      const items = field.state === "value" ? field.value : nothing;
      // Lists are interned: rows that repeat one have the same.
      if (known !== undefined && known !== items && textOf(known) !== textOf(items)) isMixed = true;
      known ??= items;
    },
    list: () => (isMixed ? undefined : known),
  };
}

const nothing: readonly Named[] = [];

function textOf(items: readonly Named[]): string {
  return JSON.stringify(items.map(({ id, name }) => id ?? name.toLowerCase()).sort());
}
