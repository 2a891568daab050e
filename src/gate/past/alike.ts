import type { ColumnUse } from "../../model/entry.ts";
import { headerKey } from "../../values/text.ts";

/** What tells what kind of file one is. */
export interface Kind {
  readonly format: string;
  readonly columns: readonly ColumnUse[];
}

/** How much of two headers is the same: 1 where they are, 0 where nothing is. */
export function likeness(one: Kind, other: Kind): number {
  const [a, b] = [one, other].map(({ columns }) => keysOf(columns));
  const shared = [...(a ?? [])].filter((key) => b?.has(key)).length;
  const all = (a?.size ?? 0) + (b?.size ?? 0) - shared;
  return all === 0 ? 0 : shared / all;
}

/**
 * Two files of one kind, though some columns may have come or gone: they say alike whose rows they have. Insertion orders
 * and line items have most of their columns in common, and are of two kinds.
 */
export function areOfOneKind(one: Kind, other: Kind): boolean {
  if (one.format !== other.format) return false;
  const alike = likeness(one, other);
  return alike >= 0.8 || (alike >= 0.5 && whose(one) === whose(other));
}

function whose({ columns }: Kind): string {
  const naming = columns.filter(({ field = "" }) =>
    /(^|, )(campaign|adGroup|ad)\.(id|name)(,|$)/.test(field),
  );
  return [...keysOf(naming)].sort().join();
}

function keysOf(columns: readonly ColumnUse[]): Set<string> {
  return new Set(columns.map(({ header }) => headerKey(header)).filter((key) => key !== ""));
}
