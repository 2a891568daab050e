import type { Standing } from "../model/decision.ts";
import type { ReportJson } from "./schema.ts";

/** What was decided about a finding. */
export function decisionOf({
  state,
  line,
  decision,
  why,
}: Standing): NonNullable<ReportJson["findings"][number]["decision"]> {
  const { choice, by, reason, recorded, flagged, until, upTo, to } = decision;
  return {
    state,
    choice,
    by,
    reason,
    recorded,
    value: flagged?.value ?? null,
    until: until ?? null,
    upTo: upTo ?? null,
    to: to ?? null,
    line,
    why: why ?? null,
  };
}
