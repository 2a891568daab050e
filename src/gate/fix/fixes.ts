import { mended } from "../../click/mend.ts";
import type { Cell } from "../../model/finding.ts";
import type { Report, Verdict } from "../../model/report.ts";

/** What is to stand in place of what was found, and who said so. */
export interface Fix {
  readonly finding: Verdict;
  readonly found: string;
  readonly to: string;
  readonly by: string;
  readonly cells: readonly Cell[];
}

/** The gate itself, which mends what keeps its meaning. */
export const gateItself = "launchgate";

/** The fixes that nobody has to be asked about, and the changes that somebody decided. */
export function fixesOf({ findings }: Pick<Report, "findings">): Fix[] {
  return findings.flatMap((finding): Fix[] => {
    const { found, fix, safe, status, decision, cells = [] } = finding;
    if (found === undefined || status === "live" || status === "approved") return [];
    const { state, decision: decided } = decision ?? {};
    if (state === "to be changed" && decided?.to !== undefined)
      return [{ finding, found, to: decided.to, by: decided.by, cells }];
    return safe && fix !== undefined ? [{ finding, found, to: fix, by: gateItself, cells }] : [];
  });
}

/** What a cell then says; undefined where the fix cannot be placed in it. */
export function changedCell({ finding: { subject }, found, to, by }: Fix, text: string): string | undefined {
  const { at = "" } = subject;
  const isOfLink = /^(?:page |click\b|utm\.|param\.|column\.)/.test(at);
  const isList = /^(?:audiences|regions)/.test(at);
  if (by === gateItself || isOfLink || isList) return mended(text, { at, found, fix: to });
  // A field that has a cell of its own.
  return to;
}
