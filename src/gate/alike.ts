import { headerKey } from "../values/text.ts";

/** How much of two headers is the same: 1 where they are, 0 where nothing is. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [keysOf(one), keysOf(other)];
  const shared = [...a].filter((key) => b.has(key)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Two files of one kind, though a column or some may have come or gone. */
export function areAlike(one: readonly string[], other: readonly string[]): boolean {
  return likeness(one, other) >= 0.5;
}

function keysOf(headers: readonly string[]): Set<string> {
  return new Set(headers.map(headerKey).filter((key) => key !== ""));
}
