import type { Policy } from "../../src/model/policy.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { PolicyError, type PolicyProblem } from "../../src/policy/problems.ts";

export type Files = Readonly<Record<string, string>>;

/** Loads `launchgate.yaml` out of these files, as a disk would give them. */
export function loadText(files: Files | string, name = "launchgate.yaml"): Promise<Policy> {
  const known = typeof files === "string" ? { [name]: files } : files;
  return loadPolicy(name, async (path) => {
    const text = known[path];
    if (path === "folder") throw Object.assign(new Error("EISDIR"), { code: "EISDIR" });
    if (text === undefined)
      throw Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: "ENOENT" });
    return text;
  });
}

export async function errorOf(files: Files | string): Promise<PolicyError> {
  const outcome = await loadText(files).then(
    () => "it loads",
    (error: unknown) => error,
  );
  if (outcome instanceof PolicyError) return outcome;
  throw outcome instanceof Error ? outcome : new Error(`expected a broken policy, but ${String(outcome)}`);
}

export async function problemsOf(files: Files | string): Promise<readonly PolicyProblem[]> {
  return (await errorOf(files)).problems;
}

/** `▸` in the text marks the place that is to be named. */
export function marked(text: string): { text: string; line: number; column: number } {
  const at = text.indexOf("▸");
  const before = text.slice(0, at);
  return {
    text: text.replace("▸", ""),
    line: before.split("\n").length,
    column: at - before.lastIndexOf("\n"),
  };
}
