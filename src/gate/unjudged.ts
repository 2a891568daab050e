import type { Input, Launch } from "../model/report.ts";
import { emptyPolicy } from "../policy/empty.ts";
import type { Source } from "../read/source.ts";
import { readEntries } from "./entries.ts";
import type { Request } from "./request.ts";

/** What a policy would judge that cannot be read itself. */
export interface Unjudged {
  readonly policy: string;
  readonly exports: readonly Source[];
}

/** Its exports are read and counted all the same, so that a report names everything it was asked about. */
export async function readUnjudged(
  { policy, exports }: Unjudged,
  request: Request,
): Promise<{ readonly launch: Launch; readonly inputs: readonly Input[] }> {
  const nobody = { add() {}, addProblem() {} };
  // What cannot be read may be what the policy would explain, so no trouble is made of it.
  const { inputs } = await readEntries(exports, { ...emptyPolicy(), files: [policy] }, request, nobody);
  const sum = (name: "rows" | "entries") => inputs.reduce((total, each) => total + each[name], 0);
  const none = {
    campaigns: 0,
    cleared: 0,
    held: 0,
    blocked: 0,
    live: 0,
    outOfScope: 0,
    findings: 0,
    open: 0,
  };
  return {
    launch: {
      policy,
      verdict: "unchecked",
      counts: { rows: sum("rows"), entries: sum("entries"), ...none },
      atRisk: [],
      compared: undefined,
      enforceFrom: undefined,
    },
    inputs,
  };
}
