import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { faultText, type NamedLog, readLog } from "../decisions/log.ts";
import type { Policy } from "../model/policy.ts";
import type { Trouble } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { bytesAtRef } from "./live-ref.ts";
import { shownPath } from "./sources.ts";
import { reason } from "./write.ts";

export const logName = "launchgate.decisions.jsonl";

/** Beside the policy whose launches it is about. */
export function logPathOf(
  { files: [policy] }: Pick<Policy, "files">,
  named: string | undefined,
  cwd: string,
): string {
  if (named !== undefined) return resolve(cwd, named);
  return join(policy === undefined ? cwd : dirname(resolve(cwd, policy)), logName);
}

export interface OpenedLog {
  readonly log: NamedLog | undefined;
  readonly trouble: Trouble | undefined;
}

/** What people decided before, as the file says or a git ref; a log that was changed is trouble, and then nobody knows what was approved. */
export async function openLog(path: string, ref: string | undefined, cwd: string): Promise<OpenedLog> {
  const shown = shownPath(path, cwd);
  const file = ref === undefined ? shown : `${ref}:${shown}`;
  const text = ref === undefined ? await textOf(path, shown) : await textAt(ref, path, cwd);
  if (text === undefined) return { log: undefined, trouble: undefined };
  const log = readLog(text);
  if (log.faults.length === 0) return { log: { file, log }, trouble: undefined };
  const message = `the log of decisions was changed, so nobody knows what was approved; launchgate log verify says more\n${faultText(file, log.faults)}`;
  return { log: undefined, trouble: { file, message } };
}

async function textAt(ref: string, path: string, cwd: string): Promise<string | undefined> {
  const bytes = await bytesAtRef({ option: "--decisions-ref", ref }, path, cwd);
  return bytes?.toString("utf8");
}

/** Undefined where nothing was decided yet. */
export async function textOf(path: string, shown: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new UsageError(`${shown}: the decisions could not be read: ${reason(error)}`);
  });
}
