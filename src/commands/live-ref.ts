import { execFile } from "node:child_process";
import { basename, dirname } from "node:path";
import { promisify } from "node:util";
import { UsageError } from "../model/trouble.ts";
import type { Source } from "../read/source.ts";
import { type FoundSource, shownPath, sourceOf } from "./sources.ts";

const run = promisify(execFile);

/** The exports as a git ref holds them; one that is not there yet is new, so nothing of it is live. */
export async function sourcesAtRef(
  ref: string,
  found: readonly FoundSource[],
  cwd: string,
): Promise<Source[]> {
  const sources: Source[] = [];
  for (const { path, source } of found) {
    if (path === undefined)
      throw new UsageError(
        `--live-ref ${ref}: ${source.name} stands in no repository; name the file, or an earlier export with --live`,
      );
    const bytes = await bytesAtRef({ option: "--live-ref", ref }, path, cwd);
    if (bytes) sources.push(sourceOf(`${ref}:${shownPath(path, cwd)}`, bytes));
  }
  return sources;
}

/** A file as a git ref holds it; undefined where it is not there yet. */
export async function bytesAtRef(
  { option, ref }: { readonly option: string; readonly ref: string },
  path: string,
  cwd: string,
): Promise<Buffer | undefined> {
  const folder = dirname(path);
  const commit = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
  await git(folder, commit).catch(() => {
    throw new UsageError(
      `${option} ${ref}: there is no such ref in the repository of ${shownPath(path, cwd)}`,
    );
  });
  return git(folder, ["show", `${ref}:./${basename(path)}`]).catch(() => undefined);
}

export async function git(cwd: string, args: readonly string[]): Promise<Buffer> {
  const { stdout } = await run("git", [...args], { cwd, encoding: "buffer", maxBuffer: 2 ** 31 - 1 });
  return stdout;
}
