import { createChecker } from "./check.ts";
import { decide } from "./decide.ts";
import { readEntries } from "./gate/entries.ts";
import { unchangedCampaigns } from "./gate/live.ts";
import { compareFiles } from "./gate/past/files.ts";
import { readHistory } from "./gate/past/read.ts";
import { createSeen } from "./gate/past/seen.ts";
import { readPlans } from "./gate/plan/read.ts";
import { toReport } from "./gate/report.ts";
import type { Request } from "./gate/request.ts";
import { readUnjudged } from "./gate/unjudged.ts";
import type { Report } from "./model/report.ts";
import { rules } from "./rules/index.ts";

/** bytes → rows → entries → findings → verdicts → report; what was approved beforehand is part of the policy. */
export async function gate(request: Request): Promise<Report> {
  const judged = [];
  for (const asked of request.launches) {
    const plans = await readPlans(asked);
    const history = await readHistory({ ...asked, policy: plans.policy }, request);
    const { policy } = history;
    const launch = { ...asked, policy };
    const checker = createChecker([...rules, ...policy.ownRules], policy, request.today, {
      traces: launch.live.length > 0,
      cells: request.cells === true,
    });
    for (const { file, problem } of plans.problems) checker.addProblem(file, problem);
    const seen = createSeen(policy);
    const read = await readEntries(launch.exports, policy, request, seen.with(checker));
    compareFiles(read.inputs, policy, seen, checker);
    const checked = checker.finish(read.formats);
    const live = await unchangedCampaigns(launch, request, checked.traces);
    const { log } = launch;
    const { today, authors = [] } = request;
    const decided = decide(checked, { policy, live: live.campaigns, log, authors, today });
    const liveTroubles = live.troubles;
    const compared = seen.compared();
    judged.push({ launch, read, checked, decided, liveTroubles, plans, history, compared });
  }
  const unjudged = [];
  for (const each of request.unjudged ?? []) unjudged.push(await readUnjudged(each, request));
  return toReport(request, judged, unjudged);
}
