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
  now: Traces,
): Promise<{ campaigns: ReadonlySet<string>; troubles: readonly Trouble[] }> {
  if (live.length === 0) return { campaigns: new Set(), troubles: [] };
  const checker = createChecker(rules, policy, request.today);
  const { troubles, formats } = await readEntries(live, policy, request, checker);
  const before = checker.finish(formats);
  const unchanged = before.campaigns
    .map(({ key }) => key)
    .filter((key) => {
      const trace = before.traces.of(key);
      return trace !== undefined && trace === now.of(key) && before.traces.running(key);
    });
  return { campaigns: new Set(unchanged), troubles };
}
