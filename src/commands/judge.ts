import { type FailOn, failOn } from "../exit-code.ts";
import { gate } from "../gate.ts";
import type { Report } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { encodingNamed } from "../read/encoding.ts";
import { type Day, readIsoDay } from "../values/date.ts";
import { authorsOf } from "./authors.ts";
import { perhapsCommand } from "./command-names.ts";
import { findPast, type PastSources, refuseTroubles } from "./history.ts";
import type { Io } from "./io.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { launchOf, withPast } from "./launches.ts";
import { suggestion } from "./option.ts";
import { assignPolicies, type PolicyChoice } from "./policies.ts";
import { type FoundSource, filesOf, findSources, sourceOf } from "./sources.ts";

interface Judging {
  readonly reads: readonly string[];
  judge(names: readonly string[], options: JudgeOptions): Promise<Report>;
}

/** Names and options → report. `reads`: the files that were read on the way, which no report may replace. */
export function createJudging(io: Io): Judging {
  const { reads, reading } = createReads();
  const find = async (names: readonly string[]) => reading(await findSources(names, io));
  return {
    reads,
    async judge(names: readonly string[], options: JudgeOptions): Promise<Report> {
      const { found, troubles } = withPatches(await find(names), options.patched);
      const earlier = await find(options.live ?? []);
      const past = async (paths: readonly string[]) => reading(await findPast(paths, found, io));
      const history = options.history && (await past(options.history));
      const planned = options.plan && (await find(options.plan));
      const choice = policyChoice(options);
      // Everything is read before anything is refused: what was read, no report replaces.
      const { assigned, broken } = await assignPolicies(found, choice, io.cwd, (path) => reads.push(path));
      if (names.length === 0)
        throw new UsageError("name the exports to check, such as: launchgate check exports/*.csv");
      const today = readToday(options.today) ?? io.today();
      readFailOn(options.failOn);
      refuseTroubles("--live", earlier);
      refuseTroubles("--plan", planned);
      refuseTroubles("--history", history);
      return gate({
        launches: await Promise.all(
          assigned.map(async (each) => {
            const plans = planned ?? (await find(each.policy.plan.files));
            const launch = await launchOf(each, choice, earlier.found, plans, options, io.cwd);
            return withPast(launch, history, past);
          }),
        ),
        today,
        ...asked(options),
        authors: await authorsOf(options.author, found, io.cwd),
        unjudged: broken.map(unjudgedOf),
        troubles: [...troubles.map(perhapsCommand), ...broken.map(({ trouble }) => trouble)],
      });
    },
  };
}

/** What the options say of every launch. */
function asked({ as, encoding, allowEmpty, cells }: JudgeOptions) {
  return {
    as,
    encoding: encoding === undefined ? undefined : encodingNamed(encoding),
    allowEmpty: allowEmpty === true,
    cells,
  };
}

type Found = Awaited<ReturnType<typeof findSources>>;

function withPatches({ found, troubles }: Found, patched: JudgeOptions["patched"]): Found {
  const patch = (each: FoundSource): FoundSource => {
    const bytes = patched?.get(each.source.name);
    return bytes ? { ...each, source: sourceOf(each.source.name, bytes) } : each;
  };
  return { found: found.map(patch), troubles };
}

type Broken = Awaited<ReturnType<typeof assignPolicies>>["broken"][number];

/** Exports whose policy is broken have a line in the report all the same. */
function unjudgedOf({ found, trouble }: Broken) {
  return { policy: trouble.file, exports: found.map(({ source }) => source) };
}

function createReads() {
  const reads: string[] = [];
  return {
    reads,
    reading<T extends Pick<PastSources, "found">>(all: T): T {
      reads.push(...filesOf(all.found));
      return all;
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
