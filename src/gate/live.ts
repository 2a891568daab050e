import type { Traces } from "../check/traces.ts";
import { createChecker } from "../check.ts";
import type { Trouble } from "../model/report.ts";
import { rules } from "../rules/index.ts";
import { readEntries } from "./entries.ts";
import type { Launch, Request } from "./request.ts";

/** Campaigns that run already and are unchanged in everything the rules read: they stop nothing. */
export async function unchangedCampaigns(
  { policy, live }: Launch,
  request: Request,
  now: Traces | undefined,
): Promise<{ campaigns: ReadonlySet<string>; troubles: readonly Trouble[] }> {
  if (live.length === 0 || !now) return { campaigns: new Set(), troubles: [] };
  const checker = createChecker([...rules, ...policy.ownRules], policy, request.today, {
    traces: true,
    cells: false,
  });
  const { troubles, formats } = await readEntries(live, policy, request, checker);
  const before = checker.finish(formats);
  const unchanged = before.campaigns
    .map(({ key }) => key)
    .filter((key) => before.traces?.running(key) && isSame(before.traces.of(key), now.of(key)));
  return { campaigns: new Set(unchanged), troubles };
}

/** Every file that has it now says of it what a file said before. */
function isSame(before: ReadonlySet<bigint> | undefined, now: ReadonlySet<bigint> | undefined): boolean {
  return before !== undefined && now !== undefined && [...now].every((sum) => before.has(sum));
}
