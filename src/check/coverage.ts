import type { NotChecked } from "../model/finding.ts";

export const elsewhereReason = "its ad groups may say it, and no file of the run has them";

/** Counts the checks that could not be made, per rule, file and missing fields. */
export function createCoverage() {
  const known = new Map<string, { -readonly [K in keyof NotChecked]: NotChecked[K] }>();
  const elsewhere = new Set<string>();
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
    /** A field that a row leaves blank and that rows of another level may say, which no file has. */
    addElsewhere(file: string, field: string): void {
      elsewhere.add(JSON.stringify([file, field]));
    },
    list: (): NotChecked[] =>
      [...known.values()].map((each) => {
        if (!each.missing.some((field) => elsewhere.has(JSON.stringify([each.file, field])))) return each;
        // What may be missing stops a launch, whoever asks; once, where something else is not known either.
        const stops = /\/missing/.test(each.rule) && each.missing.length === 1;
        return { ...each, asked: each.asked || stops, reason: elsewhereReason };
      }),
  };
}

export type Coverage = ReturnType<typeof createCoverage>;
