import { unapprovable } from "../decisions/match.ts";
import type { Decision } from "../model/decision.ts";
import type { Report, Verdict } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { safeLines } from "../report/safe.ts";
import { plural } from "../values/text.ts";
import type { ApproveOptions } from "./approve.ts";
import { asideText, readDecider, readUntil } from "./decider.ts";
import type { Io } from "./io.ts";
import { readToday } from "./judge.ts";
import { judgeFor, recordIn } from "./record.ts";
import { signing } from "./sign.ts";

/** Approves a rule in all campaigns of such a name, until a day: judged first as if it stood in the log, so that what it covers is seen. */
export async function approvePattern(
  rule: string,
  names: readonly string[],
  options: ApproveOptions,
  io: Io,
): Promise<void> {
  const { by, reason } = readDecider(options);
  const campaigns = readCampaigns(rule, options);
  const until = readUntil(options.until, readToday(options.today) ?? io.today());
  if (until === undefined)
    throw new UsageError("an approval of many always ends: say its last day, --until 2026-12-31");
  const decision: Decision = {
    ...{ version: 1, recorded: io.now(), choice: "approve", by, reason },
    pattern: { rule, campaigns },
    until,
  };
  const report = await judgeFor(
    names,
    { ...options, trial: { decision, sign: signing(options.sign, io.cwd) } },
    io,
  );
  const { policy, covered } = coveredBy(decision, report);
  const { line, file, setAside } = await recordIn(policy, decision, options, io);
  const owners = new Set(covered.flatMap((finding) => finding.campaigns));
  await io.stdout.write(
    safeLines(
      `approved: ${rule} in ${campaigns}, until ${until}\n  covers ${plural(covered.length, "finding")} of ${plural(owners.size, "campaign")} now, and what such campaigns bring until then\n  recorded in ${file} as ${line.hash.slice(0, 8)}\n${asideText(setAside)}`,
    ),
  );
}

function readCampaigns(rule: string, { in: campaigns, upTo }: ApproveOptions): string {
  if (campaigns === undefined || campaigns.trim() === "")
    throw new UsageError(
      `${rule} is a rule: to approve it in many campaigns, say which by their names, --in "*_test"; for one finding, give its id`,
    );
  if (upTo !== undefined)
    throw new UsageError("--up-to is for one finding: what an approval of many covers has no amount");
  const shut = unapprovable({ rule });
  if (shut !== undefined) throw new UsageError(`${rule} cannot be approved: ${shut}`);
  return campaigns.trim();
}

/** What it would cover, unless something of it may not be covered: what does not count is not recorded. */
function coveredBy({ pattern, recorded, by }: Decision, { findings, launches }: Report) {
  const [launch, other] = launches;
  if (other) throw new UsageError("these exports have several policies: name those of one client alone");
  const about = `${pattern?.rule} in ${pattern?.campaigns}`;
  const met = findings.filter(
    ({ decision: standing }) =>
      standing?.decision.pattern?.campaigns === pattern?.campaigns &&
      standing?.decision.recorded === recorded,
  );
  const because = (finding: Verdict, why: string) =>
    new UsageError(
      `${about} is not approved: ${finding.campaign ?? "a campaign"}, ${finding.message}: ${why}`,
    );
  for (const finding of met) {
    if (finding.severity === "block")
      throw because(finding, "it blocks, and that is mended; or the rule is graded as hold in the policy");
    if (finding.decision?.state === "without authority")
      throw because(finding, `${by} may not decide about it: ${finding.decision.why}`);
  }
  const covered = met.filter(({ status }) => status === "approved");
  if (covered.length === 0)
    throw new UsageError(
      `${about} is not approved: nothing of it is held here now, and an approval must have seen what it covers`,
    );
  return { policy: launch?.policy, covered };
}
