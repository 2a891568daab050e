import { createChecker } from "./check.ts";
import { decide } from "./decide.ts";
import { readEntries } from "./gate/entries.ts";
import { unchangedCampaigns } from "./gate/live.ts";
import { toReport } from "./gate/report.ts";
import type { Request } from "./gate/request.ts";
import type { Report } from "./model/report.ts";
import { rules } from "./rules/index.ts";

/** bytes → rows → entries → findings → verdicts → report. */
export async function gate(request: Request): Promise<Report> {
  const judged = [];
  for (const launch of request.launches) {
    const { policy } = launch;
    const checker = createChecker(
      [...rules, ...policy.ownRules],
      policy,
      request.today,
      launch.live.length > 0,
    );
    const read = await readEntries(launch.exports, policy, request, checker);
    const checked = checker.finish(read.formats);
    const live = await unchangedCampaigns(launch, request, checked.traces);
    const decided = decide(checked, live.campaigns, policy.files[0]);
    judged.push({ launch, read, checked, decided, liveTroubles: live.troubles });
  }
  return toReport(request, judged);
}
