import { execFile } from "node:child_process";
import { basename, dirname } from "node:path";
import { promisify } from "node:util";
import { UsageError } from "../model/trouble.ts";
import type { Source } from "../read/source.ts";
import { shownPath } from "./sources.ts";

const run = promisify(execFile);

/** The exports as a git ref holds them; one that is not there yet is new, so nothing of it is live. */
export async function sourcesAtRef(ref: string, paths: readonly string[], cwd: string): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of paths) {
    const folder = dirname(path);
    await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]).catch(
      () => {
        throw new UsageError(
          `--live-ref ${ref}: there is no such ref in the repository of ${shownPath(path, cwd)}`,
        );
      },
    );
    const bytes = await git(folder, ["show", `${ref}:./${basename(path)}`]).catch(() => undefined);
    if (bytes) sources.push(fromBytes(`${ref}:${shownPath(path, cwd)}`, bytes));
  }
  return sources;
}

async function git(cwd: string, args: readonly string[]): Promise<Buffer> {
  const { stdout } = await run("git", [...args], { cwd, encoding: "buffer", maxBuffer: 2 ** 31 - 1 });
  return stdout;
}

function fromBytes(name: string, bytes: Uint8Array): Source {
  return {
    name,
    async *open() {
      yield bytes;
    },
  };
}
