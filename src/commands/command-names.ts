import type { Trouble } from "../model/report.ts";
import { nearest } from "../values/words.ts";

export const commandNames: readonly string[] = [
  "approve",
  "change",
  "check",
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
const later: readonly string[] = ["decide"];

/** `launchgate chekc` is read as an export; the person meant a command. */
export function perhapsCommand({ file, message }: Trouble): Trouble {
  if (file === undefined || /[./\\]/.test(file)) return { file, message };
  if (later.includes(file))
    return { file, message: "is a command of a later version; launchgate --help lists those of this one" };
  const near = nearest(file, [...commandNames, ...later]);
  if (near === undefined) return { file, message };
  return {
    file,
    message: later.includes(near)
      ? `${message}; launchgate ${near} is a command of a later version`
      : `${message}; did you mean launchgate ${near}?`,
  };
}
