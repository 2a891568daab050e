import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Policy } from "../model/policy.ts";
import type { Trouble } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { emptyPolicy } from "../policy/empty.ts";
import { type Read, readPolicy } from "../policy/load.ts";
import { type FoundSource, fileAt, shownPath } from "./sources.ts";

export const policyNames: readonly string[] = ["launchgate.yaml", "launchgate.yml"];

export interface Assigned {
  readonly policy: Policy;
  readonly found: readonly FoundSource[];
}

export interface Broken {
  readonly found: readonly FoundSource[];
  readonly trouble: Trouble & { readonly file: string };
}

interface Loaded {
  readonly assigned: readonly Assigned[];
  readonly broken: readonly Broken[];
}

/** `none`: the person said that no policy is meant. */
export type PolicyChoice = { readonly file: string } | "nearest" | "none";

/** Each export under the policy nearest above it, so that an agency keeps one per client; one that is broken leaves the other clients their verdicts. */
export async function assignPolicies(
  found: readonly FoundSource[],
  choice: PolicyChoice,
  cwd: string,
  onRead: (path: string) => void,
): Promise<Loaded> {
  const byFile = new Map<string | undefined, FoundSource[]>();
  for (const each of found) {
    const file = await policyFor(each, choice, cwd);
    byFile.set(file, [...(byFile.get(file) ?? []), each]);
  }
  return loadAll(byFile, cwd, onRead);
}

async function policyFor(
  { path }: FoundSource,
  choice: PolicyChoice,
  cwd: string,
): Promise<string | undefined> {
  if (choice === "none") return undefined;
  if (choice !== "nearest") return resolve(cwd, choice.file);
  return nearestPolicy(path === undefined ? cwd : dirname(path));
}

export async function nearestPolicy(folder: string): Promise<string | undefined> {
  for (const name of policyNames) {
    const path = join(folder, name);
    if ((await stat(path).catch(() => undefined))?.isFile()) return path;
  }
  const above = dirname(folder);
  return above === folder ? undefined : nearestPolicy(above);
}

/** The policy that is named, else the one here or above. */
export async function policyPath(file: string | undefined, cwd: string): Promise<string> {
  const path = file === undefined ? await nearestPolicy(cwd) : resolve(cwd, file);
  if (path === undefined)
    throw new UsageError("there is no launchgate.yaml here or above; launchgate init --yes writes one");
  return path;
}

/** All errors of all policies at once. */
async function loadAll(
  byFile: ReadonlyMap<string | undefined, FoundSource[]>,
  cwd: string,
  onRead: (path: string) => void,
): Promise<Loaded> {
  const assigned: Assigned[] = [];
  const broken: Broken[] = [];
  for (const [file, found] of byFile) {
    try {
      const policy = file === undefined ? emptyPolicy() : await loadPolicyFile(file, cwd, onRead);
      assigned.push({ policy, found });
    } catch (error) {
      if (!(error instanceof UsageError) || file === undefined) throw error;
      broken.push({ found, trouble: { file: shownPath(file, cwd), message: error.message } });
    }
  }
  if (assigned.length === 0 && broken.length > 0) throw allBroken(broken.map(({ trouble }) => trouble));
  return { assigned, broken };
}

function allBroken(troubles: readonly Trouble[]): UsageError {
  return new UsageError(troubles.map(({ message }) => message).join("\n\n"), troubles);
}

export async function loadPolicyFile(
  path: string,
  cwd: string,
  onRead?: (path: string) => void,
): Promise<Policy> {
  return (await readPolicyFile(path, cwd, onRead)).policy;
}

/** The same with what was written in it, and where. */
export function readPolicyFile(
  path: string,
  cwd: string,
  onRead: (path: string) => void = () => {},
): Promise<Read> {
  const read = (file: string) => {
    onRead(resolve(cwd, file));
    return readFile(resolve(cwd, file), "utf8");
  };
  return readPolicy(shownPath(resolve(cwd, path), cwd), read, (file) => {
    onRead(resolve(cwd, file));
    return fileAt(file, cwd);
  });
}

/** Why what was found under no policy is no verdict. */
export function noPolicy(found: readonly FoundSource[]): Trouble {
  const [only, another] = found;
  return {
    file: another ? undefined : only?.source.name,
    message:
      "there is no launchgate.yaml in its folder or above, so only the built-in checks ran and this is no verdict: write a policy with launchgate init, name one with --policy, or say --no-policy",
  };
}
