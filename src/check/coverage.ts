import type { NotChecked } from "../model/finding.ts";

/** Counts the checks that could not be made, per rule, file and missing fields. */
export function createCoverage() {
  const known = new Map<string, { -readonly [K in keyof NotChecked]: NotChecked[K] }>();
  return {
    add(
      rule: string,
      file: string | undefined,
      missing: readonly string[],
      reason: string,
      asked: boolean,
    ): void {
      const key = JSON.stringify([rule, file, missing, reason]);
      const entry = known.get(key);
      if (entry) {
        entry.entries++;
        entry.asked ||= asked;
      } else known.set(key, { rule, file, missing, reason, asked, entries: 1 });
    },
    list: (): NotChecked[] => [...known.values()],
  };
}

export type Coverage = ReturnType<typeof createCoverage>;
