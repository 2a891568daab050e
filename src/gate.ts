import { createChecker } from "./check.ts";
import { decide } from "./decide.ts";
import { readEntries } from "./gate/entries.ts";
import { readHistory } from "./gate/history.ts";
import { unchangedCampaigns } from "./gate/live.ts";
import { compareFiles } from "./gate/past-files.ts";
import { toReport } from "./gate/report.ts";
import type { Request } from "./gate/request.ts";
import { createSeen } from "./gate/seen.ts";
import { readUnjudged } from "./gate/unjudged.ts";
import type { Report } from "./model/report.ts";
import { rules } from "./rules/index.ts";

/** bytes → rows → entries → findings → verdicts → report. */
export async function gate(request: Request): Promise<Report> {
  const judged = [];
  for (const launch of request.launches) {
    const history = await readHistory(launch, request);
    const { policy } = history;
    const checker = createChecker(
      [...rules, ...policy.ownRules],
      policy,
      request.today,
      launch.live.length > 0,
    );
    const seen = createSeen(policy);
    const read = await readEntries(launch.exports, policy, request, seen.with(checker));
    compareFiles(read.inputs, policy, seen, checker);
    const checked = checker.finish(read.formats);
    const live = await unchangedCampaigns(launch, request, checked.traces);
    const { log } = launch;
    const { today, author } = request;
    const decided = decide(checked, { policy, live: live.campaigns, log, author, today });
    judged.push({
      launch,
      read,
      checked,
      decided,
      liveTroubles: live.troubles,
      history,
      compared: seen.compared(),
    });
  }
  const unjudged = [];
  for (const each of request.unjudged ?? []) unjudged.push(await readUnjudged(each, request));
  return toReport(request, judged, unjudged);
}
