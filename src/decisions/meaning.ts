import type { Recommendation } from "../model/decision.ts";
import type { Verdict } from "../model/report.ts";
import { readAmountText } from "../values/exact.ts";
import { unapprovable } from "./match.ts";

/** What the gate would choose, and what comes of each choice: so that a decision against it can be told. */
export interface Meaning {
  readonly recommends: Recommendation;
  /** What is to stand there, where that is known. */
  readonly to: string | undefined;
  readonly says: string;
  /** Undefined: it cannot be approved. */
  readonly ifApproved: string | undefined;
  readonly ifRejected: string;
}

export function meaningOf(finding: Verdict): Meaning {
  const { severity, subject, fix, safe, expected } = finding;
  const shut = severity !== "hold" || unapprovable(subject) !== undefined;
  return {
    recommends: fix === undefined ? "reject" : "change",
    to: fix,
    says:
      fix === undefined
        ? `mend it${expected === undefined ? "" : `: ${expected}`}`
        : `change it to ${fix}${safe ? "" : ", if that is what is meant"}`,
    ifApproved: shut ? undefined : approvedText(finding),
    ifRejected: "the launch stays blocked until something else stands there",
  };
}

function approvedText({ found, campaigns }: Verdict): string {
  const whose = campaigns.length > 1 ? `these ${campaigns.length} campaigns` : "this campaign";
  const upTo = readAmountText(found ?? "") ? ", and for less" : "";
  return `${whose} may launch with it; it counts for this value alone${upTo}`;
}
