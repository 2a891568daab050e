import type { Level } from "../../model/field.ts";

/** Ads are named freely, and each in its own way: to read their names is to ask anew about every row. */
export const nameReads = ["campaign.name?", "adGroup.name?"] as const;

type NamedLevel = Exclude<Level, "ad">;

/** The names that teams agree on, as far as the entry has them. */
export function* namesOf(
  fields: {
    readonly [Name in `${NamedLevel}.name`]: string | undefined;
  },
): Iterable<{ level: NamedLevel; at: `${NamedLevel}.name`; name: string }> {
  for (const level of ["campaign", "adGroup"] as const) {
    const name = fields[`${level}.name`];
    if (name !== undefined) yield { level, at: `${level}.name`, name };
  }
}
