import type { Trouble } from "../model/report.ts";
import { nearest } from "../values/words.ts";

export const commandNames: readonly string[] = [
  "approve",
  "change",
  "check",
  "decide",
  "explain",
  "fields",
  "fix",
  "init",
  "log",
  "policy",
  "reject",
  "review",
  "stats",
];

/** `launchgate chekc` is read as an export; the person meant a command. */
export function perhapsCommand({ file, message }: Trouble): Trouble {
  const near = file === undefined || /[./\\]/.test(file) ? undefined : nearest(file, commandNames);
  return { file, message: near === undefined ? message : `${message}; did you mean launchgate ${near}?` };
}
