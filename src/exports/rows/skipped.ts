import type { Skipped } from "../../model/entry.ts";

const shown = 10;

/** Counts rows that are no entries, by reason, and keeps the first lines of each. */
export function createSkipped(): {
  add(reason: string, line: number): undefined;
  list(): readonly Skipped[];
} {
  const byReason = new Map<string, { count: number; lines: number[] }>();
  return {
    add(reason, line) {
      const known = byReason.get(reason) ?? { count: 0, lines: [] };
      byReason.set(reason, known);
      known.count++;
      if (known.lines.length < shown) known.lines.push(line);
      return undefined;
    },
    list: () => [...byReason].map(([reason, { count, lines }]) => ({ reason, count, lines })),
  };
}
