import { type Severity, severities } from "./model/finding.ts";
import { type Report, stopsAs } from "./model/report.ts";

/** 0: launch. 1: something is blocked or held. 2: it could not check. */
export const exitCodes = { cleared: 0, stopped: 1, unchecked: 2 } as const;

export const failOn = [...severities, "never"] as const;
export type FailOn = (typeof failOn)[number];

/** A pure function of the report. A policy that does not stop launches yet, and `never`, still say when nothing was checked. */
export function exitCode(report: Report, threshold: FailOn): number {
  if (report.verdict === "unchecked") return exitCodes.unchecked;
  const early = new Set(
    report.launches.filter((launch) => launch.enforceFrom !== undefined).map((launch) => launch.policy),
  );
  const stops = report.findings.some(
    ({ status, severity, policy }) => !early.has(policy) && reaches(stopsAs(status, severity), threshold),
  );
  return stops ? exitCodes.stopped : exitCodes.cleared;
}

function reaches(severity: Severity | undefined, threshold: FailOn): boolean {
  if (severity === undefined) return false;
  return threshold !== "never" && severities.indexOf(severity) <= severities.indexOf(threshold);
}
