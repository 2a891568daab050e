import { constants } from "node:fs";
import { lstat, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Writes a report where the path leads: a file whole or not at all, through its links; a device or a pipe as it comes. Says why not. */
export async function writeThrough(path: string, pieces: Iterable<string>): Promise<string | undefined> {
  try {
    const known = await stat(path).catch(() => undefined);
    if (known?.isDirectory()) return "it is a folder";
    if (isOpenFile(path) || (known && !known.isFile())) await writeStraight(path, pieces);
    else if (known) await writeWhole(await realpath(path), batched(pieces), known.mode);
    else if (await lstat(path).catch(() => undefined)) return "it is a link to a file that is not there";
    else await writeWhole(path, batched(pieces));
    return undefined;
  } catch (error) {
    return reason(error);
  }
}

/** Writes bytes as a file that is not there yet, or in place of one; whole, or not at all. */
export async function writeBytes(path: string, bytes: Uint8Array, replaces: boolean): Promise<void> {
  const known = await stat(path).catch(() => undefined);
  if (known && !replaces) throw Object.assign(new Error(path), { code: "EEXIST" });
  await writeWhole(known ? await realpath(path) : path, [bytes], known?.mode);
}

/** `/dev/stdout`, or what a shell makes of `>(…)`: a name for something that is open already. */
function isOpenFile(path: string): boolean {
  return /^\/(dev|proc)\//.test(path);
}

async function writeStraight(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_APPEND);
  try {
    for (const piece of batched(pieces)) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

/** A full disk leaves the old file standing; a new one may be read by whom the old one was. */
async function writeWhole(path: string, pieces: Iterable<string | Uint8Array>, mode?: number): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(draft, "wx");
    try {
      for (const piece of pieces) await file.writeFile(piece);
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Few large writes instead of many small ones. */
export function* batched(pieces: Iterable<string>): Iterable<string> {
  let batch = "";
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < 65_536) continue;
    yield batch;
    batch = "";
  }
  if (batch !== "") yield batch;
}

/** Why something could not be written, in words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return "its folder is not there";
  if (code === "ENOSPC") return "the disk is full";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "you are not allowed to write there";
  if (code === "EEXIST") return "it is there already";
  if (code === "EISDIR" || code === "ENOTEMPTY") return "it is a folder";
  return error instanceof Error ? error.message : String(error);
}
