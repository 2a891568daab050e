import { type FailOn, failOn } from "../exit-code.ts";
import type { Launch } from "../gate/request.ts";
import { gate } from "../gate.ts";
import type { Report, Trouble } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { encodingNamed } from "../read/encoding.ts";
import { type Day, readIsoDay } from "../values/date.ts";
import { perhapsCommand } from "./command-names.ts";
import { logPathOf, openLog } from "./decision-log.ts";
import type { Io } from "./io.ts";
import { sourcesAtRef } from "./live-ref.ts";
import { suggestion } from "./option.ts";
import { type Assigned, assignPolicies, type PolicyChoice } from "./policies.ts";
import { type FoundSource, findSources } from "./sources.ts";

/** The options of a run as they were typed: what is wrong with them is trouble of the run, so that its reports say it. */
export interface JudgeOptions {
  readonly policy?: string | boolean;
  readonly failOn: string;
  readonly today?: string;
  readonly as?: string;
  readonly encoding?: string;
  readonly plan?: readonly string[];
  readonly live?: readonly string[];
  readonly liveRef?: string;
  readonly decisions?: string;
  readonly author?: string;
  readonly allowEmpty?: true;
}

interface Judging {
  readonly reads: readonly string[];
  judge(names: readonly string[], options: JudgeOptions): Promise<Report>;
}

/** Names and options → report. `reads`: the files that were read on the way, which no report may replace. */
export function createJudging(io: Io): Judging {
  const reads: string[] = [];
  const find = async (names: readonly string[]) => {
    const all = await findSources(names, io);
    reads.push(...all.found.flatMap(({ path }) => path ?? []));
    return all;
  };
  return {
    reads,
    async judge(names: readonly string[], options: JudgeOptions): Promise<Report> {
      const { found, troubles } = await find(names);
      const earlier = await find(options.live ?? []);
      const planned = options.plan && (await find(options.plan));
      const choice = policyChoice(options);
      // Everything is read before anything is refused: what was read, no report replaces.
      const { assigned, broken } = await assignPolicies(found, choice, io.cwd, (path) => reads.push(path));
      if (names.length === 0)
        throw new UsageError("name the exports to check, such as: launchgate check exports/*.csv");
      const today = readToday(options.today) ?? io.today();
      readFailOn(options.failOn);
      for (const { file, message } of earlier.troubles) throw new UsageError(`--live ${file}: ${message}`);
      for (const { file, message } of planned?.troubles ?? [])
        throw new UsageError(`--plan ${file}: ${message}`);
      return gate({
        launches: await Promise.all(
          assigned.map(async (each) => {
            const plans = planned ?? (await find(each.policy.plan.files));
            return launchOf(each, choice, earlier.found, plans, options, io.cwd);
          }),
        ),
        today,
        as: options.as,
        encoding: options.encoding === undefined ? undefined : encodingNamed(options.encoding),
        allowEmpty: options.allowEmpty === true,
        author: options.author,
        troubles: [...troubles.map(perhapsCommand), ...broken],
      });
    },
  };
}

function readToday(text: string | undefined): Day | undefined {
  const day = text === undefined ? undefined : readIsoDay(text);
  if (text !== undefined && !day)
    throw new UsageError(`--today ${text}: is not a day; write it as 2026-11-24`);
  return day;
}

export function readFailOn(text: string): FailOn {
  const found = failOn.find((each) => each === text);
  if (!found) throw new UsageError(`--fail-on ${text}: ${suggestion(text, failOn)}`);
  return found;
}

function policyChoice({ policy }: JudgeOptions): PolicyChoice {
  if (policy === "") throw new UsageError("--policy needs a file");
  if (policy === false) return "none";
  return typeof policy === "string" ? { file: policy } : "nearest";
}

async function launchOf(
  { policy, found }: Assigned,
  choice: PolicyChoice,
  earlier: readonly FoundSource[],
  plans: Awaited<ReturnType<typeof findSources>>,
  { liveRef: ref, decisions }: JudgeOptions,
  cwd: string,
): Promise<Launch> {
  const { log, trouble } = await openLog(logPathOf(policy, decisions, cwd), cwd);
  const atRef = ref === undefined ? [] : await sourcesAtRef(ref, pathsOf(found), cwd);
  const without = policy.files.length === 0 && choice !== "none";
  return {
    policy,
    exports: found.map(({ source }) => source),
    live: [...earlier.map(({ source }) => source), ...atRef],
    plans: plans.found.map(({ source }) => source),
    log,
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

function noPolicy(found: readonly FoundSource[]): Trouble {
  const [only, another] = found;
  return {
    file: another ? undefined : only?.source.name,
    message:
      "there is no launchgate.yaml in its folder or above, so only the built-in checks ran and this is no verdict: write a policy with launchgate init, name one with --policy, or say --no-policy",
  };
}

function pathsOf(found: readonly FoundSource[]): string[] {
  return found.flatMap(({ path }) => path ?? []);
}
