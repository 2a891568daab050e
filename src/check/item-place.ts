import type { Entry } from "../model/entry.ts";
import type { Origin } from "../model/field.ts";
import type { Problem } from "../model/rule.ts";
import { originOf } from "./place.ts";

/** The cell that a problem is about: of a list that stands in several cells, the one that carries the item found. */
export function cellOf(entry: Entry, problem: Pick<Problem, "at" | "found">): Origin | undefined {
  return itemOrigin(entry, problem) ?? originOf(entry, problem.at);
}

interface Item {
  readonly name?: string;
  readonly text?: string;
  readonly origin?: Origin | undefined;
}

function itemOrigin({ fields }: Entry, { at, found }: Pick<Problem, "at" | "found">): Origin | undefined {
  if (found === undefined) return undefined;
  if (at !== "audiences.included" && at !== "audiences.excluded" && at !== "regions") return undefined;
  const field = fields[at];
  if (field.state !== "value") return undefined;
  const known = originsOf(field.value);
  return known.get(found) ?? known.get(found.toLowerCase());
}

/** Lists are interned: each is looked through once, however many entries share it. */
const kept = new WeakMap<readonly Item[], ReadonlyMap<string, Origin>>();

function originsOf(items: readonly Item[]): ReadonlyMap<string, Origin> {
  const known = kept.get(items);
  if (known) return known;
  const origins = new Map<string, Origin>();
  const named = items.map(({ name, text, origin }) => ({ name: name ?? text ?? "", origin }));
  for (const spelled of [(name: string) => name, (name: string) => name.toLowerCase()])
    for (const { name, origin } of named)
      if (origin && !origins.has(spelled(name))) origins.set(spelled(name), origin);
  kept.set(items, origins);
  return origins;
}
