import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { policyNames } from "./policies.ts";

/** What must not be written to: files that the run reads, and what another -o writes. Links and names in another case are the same file. */
export async function createGuard(
  reads: readonly string[],
): Promise<(path: string) => Promise<string | undefined>> {
  const read = new Set(await Promise.all(reads.map(identityOf)));
  const written = new Set<string>();
  return async (path) => {
    if (policyNames.includes(basename(path))) return "that is the name of a policy; name another file";
    const identity = await identityOf(path);
    if (read.has(identity)) return "the run reads that file; name another one";
    if (written.has(identity)) return "another -o writes that file already";
    written.add(identity);
    return undefined;
  };
}

async function identityOf(path: string): Promise<string> {
  const known = await stat(path, { bigint: true }).catch(() => undefined);
  if (known) return `${known.dev}:${known.ino}`;
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  return join(folder, basename(path));
}
