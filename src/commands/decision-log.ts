import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { faultText, type NamedLog, readLog } from "../decisions/log.ts";
import type { Policy } from "../model/policy.ts";
import type { Trouble } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
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

/** What people decided before; a log that was changed is trouble, and then nobody knows what was approved. */
export async function openLog(
  path: string,
  cwd: string,
): Promise<{ readonly log: NamedLog | undefined; readonly trouble: Trouble | undefined }> {
  const file = shownPath(path, cwd);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new UsageError(`${file}: the decisions could not be read: ${reason(error)}`);
  });
  if (text === undefined) return { log: undefined, trouble: undefined };
  const log = readLog(text);
  if (log.faults.length === 0) return { log: { file, log }, trouble: undefined };
  const message = `the log of decisions was changed, so nobody knows what was approved; launchgate log verify says more\n${faultText(file, log.faults)}`;
  return { log: undefined, trouble: { file, message } };
}
