import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Policy } from "../model/policy.ts";
import { UsageError } from "../model/trouble.ts";
import { emptyPolicy } from "../policy/empty.ts";
import { loadPolicy } from "../policy/load.ts";
import { type FoundSource, shownPath } from "./sources.ts";

const fileNames = ["launchgate.yaml", "launchgate.yml"];

export interface Assigned {
  readonly policy: Policy;
  readonly found: readonly FoundSource[];
}

/** `none`: the person said that no policy is meant. */
export type PolicyChoice = { readonly file: string } | "nearest" | "none";

/** Each export under the policy nearest above it, so that an agency keeps one per client. */
export async function assignPolicies(
  found: readonly FoundSource[],
  choice: PolicyChoice,
  cwd: string,
): Promise<{ assigned: Assigned[]; without: readonly string[] }> {
  const byFile = new Map<string | undefined, FoundSource[]>();
  for (const each of found) {
    const file = await policyFor(each, choice, cwd);
    byFile.set(file, [...(byFile.get(file) ?? []), each]);
  }
  const assigned = await loadAll(byFile, cwd);
  const without = choice === "none" ? [] : (byFile.get(undefined) ?? []).map(({ source }) => source.name);
  return { assigned, without };
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
  for (const name of fileNames) {
    const path = join(folder, name);
    if ((await stat(path).catch(() => undefined))?.isFile()) return path;
  }
  const above = dirname(folder);
  return above === folder ? undefined : nearestPolicy(above);
}

/** All errors of all policies at once. */
async function loadAll(
  byFile: ReadonlyMap<string | undefined, FoundSource[]>,
  cwd: string,
): Promise<Assigned[]> {
  const assigned: Assigned[] = [];
  const failures: string[] = [];
  for (const [file, found] of byFile) {
    try {
      const policy = file === undefined ? emptyPolicy() : await loadPolicyFile(file, cwd);
      assigned.push({ policy, found });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      failures.push(error.message);
    }
  }
  if (failures.length > 0) throw new UsageError(failures.join("\n\n"));
  return assigned;
}

export function loadPolicyFile(path: string, cwd: string): Promise<Policy> {
  return loadPolicy(shownPath(resolve(cwd, path), cwd), (file) => readFile(resolve(cwd, file), "utf8"));
}
