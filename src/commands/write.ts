import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UsageError } from "../model/trouble.ts";

/** Writes a file whole or not at all: a full disk leaves the old one standing. */
export async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(draft, "wx");
    try {
      for (const piece of batched(pieces)) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw new UsageError(`${path} could not be written: ${reason(error)}`);
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

function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "its folder is not there";
  if (code === "ENOSPC") return "the disk is full";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "you are not allowed to write there";
  if (code === "EISDIR" || code === "ENOTEMPTY") return "it is a folder";
  return error instanceof Error ? error.message : String(error);
}
