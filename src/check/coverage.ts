import type { NotChecked } from "../model/finding.ts";
import { remember } from "../values/memo.ts";

type Counted = { -readonly [K in keyof NotChecked]: NotChecked[K] };

/** Counts the checks that could not be made, per rule, file and missing fields. */
export function createCoverage() {
  const known = new Map<string, Counted>();
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
    list: (): NotChecked[] => [...known.values()],
  };
}

export type Coverage = ReturnType<typeof createCoverage>;
