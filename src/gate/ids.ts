import type { Verdict } from "../model/report.ts";
import { sha256 } from "../values/fingerprint.ts";

/**
 * Each finding's id once in a report. Two clients may have campaigns of one name, and an id says nothing of where files
 * lie: so that it is the same in every checkout, and for a client alone as for all, only those that clash get their
 * policy's mark behind it.
 */
export function distinct(findings: readonly Verdict[]): Verdict[] {
  const counts = new Map<string, number>();
  for (const { id } of findings) counts.set(id, (counts.get(id) ?? 0) + 1);
  return findings.map((finding) =>
    (counts.get(finding.id) ?? 0) > 1 ? { ...finding, id: markedId(finding) } : finding,
  );
}

/** The id as it is beside another client's finding of the same id. */
export function markedId({ id, policy }: Pick<Verdict, "id" | "policy">): string {
  return `${id}-${sha256(policy ?? "").slice(0, 8)}`;
}
