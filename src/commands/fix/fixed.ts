import type { Applied, Change } from "../../gate/fix/apply.ts";
import type { Fix } from "../../gate/fix/fixes.ts";
import { isStopping, type Report, type Verdict } from "../../model/report.ts";
import { remember } from "../../values/memo.ts";

/** What fix did, or would do. */
export interface Fixed {
  readonly before: Report;
  readonly after: Report;
  readonly applied: Applied;
  /** Where the copy of each file goes. */
  readonly targets: ReadonlyMap<string, string>;
  readonly isWritten: boolean;
}

/** What the copies come to, beside the exports. */
export interface Outcome {
  /** Findings that are gone. */
  readonly gone: readonly Verdict[];
  /** What stops the launch still, and was not to be mended here. */
  readonly left: readonly Verdict[];
  /** What stood behind what was mended. */
  readonly appeared: readonly Verdict[];
}

export function outcomeOf({ before, after }: Fixed): Outcome {
  const idsOf = ({ findings }: Report) => new Set(findings.map(({ id }) => id));
  const [then, now] = [idsOf(before), idsOf(after)];
  return {
    gone: before.findings.filter(({ id }) => !now.has(id)),
    left: after.findings.filter((finding) => then.has(finding.id) && isStopping(finding)),
    appeared: after.findings.filter((finding) => !then.has(finding.id) && isStopping(finding)),
  };
}

/** The changes of a file, each fix with its cells. */
export function changesByFix(changes: readonly Change[]): ReadonlyMap<Fix, readonly Change[]> {
  const fixes = new Map<Fix, Change[]>();
  for (const change of changes) remember(fixes, change.fix, () => []).push(change);
  return fixes;
}
