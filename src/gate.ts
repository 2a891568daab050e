import { createChecker } from "./check.ts";
import { decide } from "./decide.ts";
import { readEntries } from "./gate/entries.ts";
import { unchangedCampaigns } from "./gate/live.ts";
import { toReport } from "./gate/report.ts";
import type { Policy } from "./model/policy.ts";
import type { Report, Trouble } from "./model/report.ts";
import type { Source } from "./read/source.ts";
import { rules } from "./rules/index.ts";
import type { Day } from "./values/date.ts";

/** What one policy judges: an export or a folder of them, and what of it is running already. */
export interface Launch {
  readonly policy: Policy;
  readonly exports: readonly Source[];
  /** Earlier exports: campaigns that stand there unchanged are live. */
  readonly live: readonly Source[];
}

export interface Request {
  readonly launches: readonly Launch[];
  readonly today: Day;
  /** The export format by name, where its headers are not to decide. */
  readonly as: string | undefined;
  readonly allowEmpty: boolean;
  /** Trouble met before any file was opened. */
  readonly troubles: readonly Trouble[];
}

/** bytes → rows → entries → findings → verdicts → report. */
export async function gate(request: Request): Promise<Report> {
  const judged = [];
  for (const launch of request.launches) {
    const { policy } = launch;
    const checker = createChecker(rules, policy, request.today);
    const read = await readEntries(launch.exports, policy, request.as, checker);
    const checked = checker.finish(read.formats);
    const live = await unchangedCampaigns(launch, request, checked.traces);
    const decided = decide(checked, live.campaigns, policy.files[0], policy.rates);
    judged.push({ launch, read, checked, decided, liveTroubles: live.troubles });
  }
  return toReport(request, judged);
}
