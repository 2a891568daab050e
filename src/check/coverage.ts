import type { NotChecked } from "../model/finding.ts";
import { remember } from "../values/memo.ts";

type Counted = { -readonly [K in keyof NotChecked]: NotChecked[K] };

export const elsewhereReason = "its ad groups may say it, and no file of the run has them";

/** Counts the checks that could not be made, per rule, file and missing fields. */
export function createCoverage() {
  const known = new Map<string, Counted>();
  const elsewhere = new Set<string>();
  return {
    /** Counts an entry each time it is called: made once for all that lack the same. */
    counting(
      rule: string,
      missing: readonly string[],
      reason: string,
      asked: boolean,
    ): (entry: { readonly file: string | undefined }) => void {
      let counted: Counted | undefined;
      return ({ file }) => {
        if (counted === undefined || counted.file !== file)
          counted = remember(known, JSON.stringify([rule, file, missing, reason]), () => ({
            ...{ rule, file, missing, reason, asked, entries: 0 },
          }));
        counted.entries++;
        counted.asked ||= asked;
      };
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
