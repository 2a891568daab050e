import { basename, dirname } from "node:path";
import { UsageError } from "../model/trouble.ts";
import { git } from "./live-ref.ts";
import { type FoundSource, shownPath } from "./sources.ts";

/** Who made the launch: whom the option names, or whoever git says committed each export last. */
export async function authorsOf(
  named: string | undefined,
  found: readonly FoundSource[],
  cwd: string,
): Promise<readonly string[]> {
  if (named !== "git") return named === undefined ? [] : [named];
  const authors = new Set<string>();
  for (const { path, source } of found) {
    if (path === undefined) throw new UsageError(`--author git: ${source.name} stands in no repository`);
    for (const each of await lastAuthors(path, cwd)) authors.add(each);
  }
  return [...authors];
}

/** By name and by address: the policy may name people either way. Whoever has changed it since is an author too. */
async function lastAuthors(path: string, cwd: string): Promise<string[]> {
  const ask = async (...args: string[]) => {
    const said = await git(dirname(path), args).catch(() => Buffer.alloc(0));
    return said
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "");
  };
  const file = basename(path);
  const committed = await ask("log", "-1", "--format=%ae%n%an", "--", file);
  if (committed.length === 0)
    throw new UsageError(
      `--author git: no commit has ${shownPath(path, cwd)}; commit it, or name the author`,
    );
  const isChanged = (await ask("status", "--porcelain", "--", file)).length > 0;
  const here = isChanged
    ? [...(await ask("config", "user.email")), ...(await ask("config", "user.name"))]
    : [];
  return [...committed, ...here];
}
