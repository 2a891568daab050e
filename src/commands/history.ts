import { realpath } from "node:fs/promises";
import { isDynamicPattern } from "tinyglobby";
import type { Policy } from "../model/policy.ts";
import type { Trouble } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import type { Source } from "../read/source.ts";
import type { Io } from "./io.ts";
import { type FoundSource, findSources, noMatch } from "./sources.ts";

/** Past exports, from the oldest to the newest: in the order they are named, those of a glob by name. */
export interface PastSources {
  readonly found: readonly FoundSource[];
  readonly troubles: readonly Trouble[];
}

/** What is judged in the same run is no past of itself. */
export async function findPast(
  names: readonly string[],
  exports: readonly FoundSource[],
  io: Io,
): Promise<PastSources> {
  const judged = new Set(await Promise.all(exports.map(identityOf)));
  const found = new Map<string, FoundSource>();
  const troubles: Trouble[] = [];
  for (const name of names) {
    if (name === "-") {
      troubles.push({ file: name, message: "standard input is for the exports to check; name a file" });
      continue;
    }
    const all = await findSources([name], io);
    troubles.push(...all.troubles);
    let others = 0;
    for (const each of all.found) {
      const identity = await identityOf(each);
      if (judged.has(identity)) continue;
      others++;
      // Named again, it is as new as its last place says.
      found.delete(identity);
      found.set(identity, each);
    }
    if (others === 0 && all.troubles.length === 0)
      troubles.push({ file: name, message: isDynamicPattern(name) ? noMatch : isJudged });
  }
  return { found: [...found.values()], troubles };
}

const isJudged = "is checked in this run, so it is no past; name an older export";

async function identityOf({ path, source }: FoundSource): Promise<string> {
  return path === undefined ? source.name : realpath(path).catch(() => path);
}

/** The past that a launch is compared with: what the command line names, else what its policy does. */
export async function pastOf(
  policy: Policy,
  named: PastSources | undefined,
  find: (names: readonly string[]) => Promise<PastSources>,
): Promise<{ policy: Policy; history: readonly Source[]; troubles: readonly Trouble[] }> {
  if (named) return { policy, history: sourcesOf(named), troubles: [] };
  if (policy.history.length === 0) return { policy, history: [], troubles: [] };
  const past = await find(policy.history);
  // On the first day there is no past yet.
  const troubles = past.troubles.filter(({ message }) => message !== noMatch);
  const none = past.found.length === 0 && troubles.length === 0;
  const reason = `not compared: no file matches ${policy.history.join(", ")}`;
  return {
    policy: none ? { ...policy, unanswered: [...policy.unanswered, { check: "history", reason }] } : policy,
    history: sourcesOf(past),
    troubles: troubles.map(({ file, message }) => ({ file, message: `${message} (history: in the policy)` })),
  };
}

function sourcesOf({ found }: PastSources): Source[] {
  return found.map(({ source }) => source);
}

/** What the command line names must be there. */
export function refuseTroubles(option: string, named: PastSources | undefined): void {
  for (const { file, message } of named?.troubles ?? [])
    throw new UsageError(`${option} ${file}: ${message}`);
}
