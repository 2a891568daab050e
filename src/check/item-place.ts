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
  const items: readonly Item[] = field.value;
  const nameOf = ({ name, text }: Item) => name ?? text ?? "";
  const exact = items.find((item) => nameOf(item) === found);
  return (exact ?? items.find((item) => nameOf(item).toLowerCase() === found.toLowerCase()))?.origin;
}
