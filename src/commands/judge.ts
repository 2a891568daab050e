import { type FailOn, failOn } from "../exit-code.ts";
import type { Launch } from "../gate/request.ts";
import { gate } from "../gate.ts";
import type { Report, Trouble } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { encodingNamed } from "../read/encoding.ts";
import { type Day, readIsoDay } from "../values/date.ts";
import { perhapsCommand } from "./command-names.ts";
import { logPathOf, openLog } from "./decision-log.ts";
import { findPast, type PastSources, pastOf, refuseTroubles } from "./history.ts";
import type { Io } from "./io.ts";
import { sourcesAtRef } from "./live-ref.ts";
import { suggestion } from "./option.ts";
import { type Assigned, assignPolicies, type PolicyChoice } from "./policies.ts";
import { type FoundSource, findSources } from "./sources.ts";

/** The options of a run as they were typed: what is wrong with them is trouble of the run, so that its reports say it. */
export interface JudgeOptions {
  readonly policy?: string | boolean;
  /** Both `--policy FILE` and `--no-policy` were said. */
  readonly contradicts?: boolean;
  readonly failOn: string;
  readonly today?: string;
  readonly as?: string;
  readonly encoding?: string;
  readonly live?: readonly string[];
  readonly liveRef?: string;
  readonly decisions?: string;
  readonly decisionsRef?: string;
  readonly author?: string;
  readonly history?: readonly string[];
  readonly allowEmpty?: true;
}

interface Judging {
  readonly reads: readonly string[];
  judge(names: readonly string[], options: JudgeOptions): Promise<Report>;
}

/** Names and options → report. `reads`: the files that were read on the way, which no report may replace. */
export function createJudging(io: Io): Judging {
  const reads: string[] = [];
  const reading = <T extends Pick<PastSources, "found">>(all: T): T => {
    reads.push(...pathsOf(all.found));
    return all;
  };
  const find = async (names: readonly string[]) => reading(await findSources(names, io));
  return {
    reads,
    async judge(names: readonly string[], options: JudgeOptions): Promise<Report> {
      const { found, troubles } = await find(names);
      const earlier = await find(options.live ?? []);
      const past = async (paths: readonly string[]) => reading(await findPast(paths, found, io));
      const history = options.history && (await past(options.history));
      const choice = policyChoice(options);
      // Everything is read before anything is refused: what was read, no report replaces.
      const { assigned, broken } = await assignPolicies(found, choice, io.cwd, (path) => reads.push(path));
      if (names.length === 0)
        throw new UsageError("name the exports to check, such as: launchgate check exports/*.csv");
      const today = readToday(options.today) ?? io.today();
      readFailOn(options.failOn);
      for (const { file, message } of earlier.troubles) throw new UsageError(`--live ${file}: ${message}`);
      if (history) refuseTroubles(history);
      const launches = await launchesOf(assigned, choice, earlier.found, options, io.cwd);
      return gate({
        launches: await Promise.all(launches.map((each) => withPast(each, history, past))),
        today,
        as: options.as,
        encoding: options.encoding === undefined ? undefined : encodingNamed(options.encoding),
        allowEmpty: options.allowEmpty === true,
        author: options.author,
        unjudged: broken.map(({ found, trouble }) => ({
          policy: trouble.file,
          exports: found.map(({ source }) => source),
        })),
        troubles: [...troubles.map(perhapsCommand), ...broken.map(({ trouble }) => trouble)],
      });
    },
  };
}

export function readToday(text: string | undefined): Day | undefined {
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

function policyChoice({ policy, contradicts }: JudgeOptions): PolicyChoice {
  if (contradicts)
    throw new UsageError("--policy and --no-policy contradict each other: say one of them alone");
  if (policy === "") throw new UsageError("--policy needs a file");
  if (policy === false) return "none";
  return typeof policy === "string" ? { file: policy } : "nearest";
}

async function launchesOf(
  assigned: readonly Assigned[],
  choice: PolicyChoice,
  earlier: readonly FoundSource[],
  { liveRef: ref, decisions, decisionsRef }: JudgeOptions,
  cwd: string,
): Promise<Omit<Launch, "history">[]> {
  return Promise.all(
    assigned.map(async ({ policy, found }) => {
      const { log, trouble } = await openLog(logPathOf(policy, decisions, cwd), decisionsRef, cwd);
      const without = policy.files.length === 0 && choice !== "none";
      return {
        policy,
        exports: found.map(({ source }) => source),
        live: [
          ...earlier.map(({ source }) => source),
          ...(ref === undefined ? [] : await sourcesAtRef(ref, found, cwd)),
        ],
        log,
        troubles: [...(without ? [noPolicy(found)] : []), ...(trouble ? [trouble] : [])],
      };
    }),
  );
}

async function withPast(
  launch: Omit<Launch, "history">,
  named: PastSources | undefined,
  find: (names: readonly string[]) => Promise<PastSources>,
): Promise<Launch> {
  const { policy, history, troubles } = await pastOf(launch.policy, named, find);
  return { ...launch, policy, history, troubles: [...(launch.troubles ?? []), ...troubles] };
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
