import { sealed } from "../decisions/append.ts";
import { type NamedLog, readLog } from "../decisions/log.ts";
import type { Launch } from "../gate/request.ts";
import { UsageError } from "../model/trouble.ts";
import { logPathOf, openLog } from "./decision-log.ts";
import { type PastSources, pastOf } from "./history.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { sourcesAtRef } from "./live-ref.ts";
import { type Assigned, noPolicy, type PolicyChoice } from "./policies.ts";
import type { FoundSource, findSources } from "./sources.ts";

/** What one policy judges, with everything that stands beside its exports. */
export async function launchOf(
  { policy, found }: Assigned,
  choice: PolicyChoice,
  earlier: readonly FoundSource[],
  plans: Awaited<ReturnType<typeof findSources>>,
  { liveRef: ref, decisions, decisionsRef, beginsLog, trial }: JudgeOptions,
  cwd: string,
): Promise<Omit<Launch, "history">> {
  const path = logPathOf(policy, decisions, cwd);
  const { log, trouble } = await openLog(path, decisionsRef, cwd);
  if (decisions !== undefined && !log && !trouble && !beginsLog)
    throw new UsageError(`--decisions ${decisions}: there is no such log`);
  const atRef = ref === undefined ? [] : await sourcesAtRef(ref, found, cwd);
  const without = policy.files.length === 0 && choice !== "none";
  return {
    policy,
    exports: found.map(({ source }) => source),
    live: [...earlier.map(({ source }) => source), ...atRef],
    plans: plans.found.map(({ source }) => source),
    log: trial && !trouble ? await withTrial(log ?? { file: path, log: readLog("") }, trial) : log,
    troubles: [
      ...plans.troubles.map(({ file, message }) => ({
        file,
        message: `the plan cannot be read: ${message}`,
      })),
      ...(without ? [noPolicy(found)] : []),
      ...(trouble ? [trouble] : []),
    ],
  };
}

async function withTrial(
  { file, log }: NamedLog,
  { decision, sign }: NonNullable<JudgeOptions["trial"]>,
): Promise<NamedLog> {
  const line = (log.decisions.at(-1)?.line ?? 0) + 1;
  const decisions = [...log.decisions, { line, decision: await sealed(decision, log.heads, sign) }];
  return { file, log: { ...log, decisions } };
}

export async function withPast(
  launch: Omit<Launch, "history">,
  named: PastSources | undefined,
  find: (names: readonly string[]) => Promise<PastSources>,
): Promise<Launch> {
  const { policy, history, troubles } = await pastOf(launch.policy, named, find);
  return { ...launch, policy, history, troubles: [...(launch.troubles ?? []), ...troubles] };
}
