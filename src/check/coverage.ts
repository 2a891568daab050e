import { pageOfFeed } from "../facts/pageless.ts";
import type { Absence } from "../model/field.ts";
import type { NotChecked } from "../model/finding.ts";
import { remember } from "../values/memo.ts";

type Counted = { -readonly [K in keyof NotChecked]: NotChecked[K] };

/** Why a blank cell is no answer: who may say it instead, whose rows no file of the run has. */
export const elsewhere = {
  elsewhere: {
    reason: "its ad groups may say it, and no file of the run has them",
    who: "to their ad groups, which no file has",
    fields: ["budget", "flight.start", "flight.end"],
    expected: "the file of the ad groups in the same run",
  },
  parent: {
    reason: "the shared budget it names may say it, and no file of the run has its row",
    who: "to the shared budget they name, whose row no file has",
    fields: ["budget"],
    expected: "the rows of shared budgets in the same run",
  },
} as const satisfies Partial<Record<Absence, Left>>;

/** Every reason that names who else says it. */
export const lefts: readonly Left[] = [
  ...Object.values(elsewhere),
  {
    reason: pageOfFeed,
    who: "to the product feed, which is not in the export",
    fields: ["landing"],
    expected: "the UTM parameters in the final URL suffix, which is added to every product's page",
  },
];

export interface Left {
  readonly reason: string;
  readonly who: string;
  /** What they may say. */
  readonly fields: readonly string[];
  readonly expected: string;
}

export type Elsewhere = keyof typeof elsewhere;

/** Counts the checks that could not be made, per rule, file and missing fields. */
export function createCoverage() {
  const known = new Map<string, Counted>();
  const left = new Map<string, string>();
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
    /** A field that a row leaves blank and that other rows may say, which no file has. */
    addElsewhere(file: string, field: string, why: Elsewhere): void {
      left.set(JSON.stringify([file, field]), elsewhere[why].reason);
    },
    list: (): NotChecked[] =>
      [...known.values()].map((each) => {
        const [reason] = each.missing.flatMap((field) => left.get(JSON.stringify([each.file, field])) ?? []);
        if (reason === undefined) return each;
        // What may be missing stops a launch, whoever asks; once, where something else is not known either.
        const [family = "", fault = ""] = each.rule.split("/");
        const stops =
          fault.startsWith("missing") && each.missing.length === 1 && each.missing[0]?.startsWith(family);
        return { ...each, asked: each.asked || stops === true, reason };
      }),
  };
}

export type Coverage = ReturnType<typeof createCoverage>;
