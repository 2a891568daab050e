import { open, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Decision, LogLine } from "../model/decision.ts";
import { UsageError } from "../model/trouble.ts";
import { sha256 } from "../values/fingerprint.ts";
import { lineText, seal, signedText } from "./line.ts";
import { faultText, readLog, type Torn } from "./log.ts";

/** What append knows of the machine. */
export interface Writer {
  /** Unique among those who may write. */
  readonly host: string;
  readonly pid: number;
  isRunning(pid: number): boolean;
}

/** Text → an SSH signature. */
export type Sign = (text: string) => Promise<string>;

export interface Appended {
  readonly lines: readonly LogLine[];
  /** Where the rest of a line that a crash had cut was set aside. */
  readonly setAside: string | undefined;
}

/** Adds decisions at the end of the log: one at a time, each sealed behind the last, on the disk before anybody is told. */
export async function append(
  path: string,
  decisions: readonly Decision[],
  writer: Writer,
  sign?: Sign,
): Promise<Appended> {
  const unlock = await lock(`${path}.lock`, writer);
  try {
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      if (isCode(error, "ENOENT")) return "";
      throw error;
    });
    const log = readLog(text);
    if (log.faults.length > 0)
      throw new UsageError(
        `nothing was recorded, because the log was changed:\n${faultText(path, log.faults)}`,
      );
    refuseClock(log.decisions.at(-1)?.decision, decisions);
    const setAside = log.torn && (await cutTorn(path, text, log.torn));
    const lines: LogLine[] = [];
    for (const decision of decisions) {
      const previous = lines.at(-1);
      lines.push(await sealed(decision, previous ? [previous.hash] : log.heads, sign));
    }
    await write(path, lines.map((line) => `${lineText(line)}\n`).join(""));
    return { lines, setAside };
  } finally {
    await unlock();
  }
}

/** Sealed behind the last lines, and signed where somebody signs. */
export async function sealed(decision: Decision, after: readonly string[], sign?: Sign): Promise<LogLine> {
  return seal(decision, after, sign && (await sign(signedText({ ...decision, after }))));
}

const allowedSkew = 5 * 60_000;

function refuseClock(last: LogLine | undefined, [first]: readonly Decision[]): void {
  if (!last || !first || Date.parse(first.recorded) + allowedSkew >= Date.parse(last.recorded)) return;
  throw new UsageError(
    `nothing was recorded: this machine's clock says ${first.recorded}, and the last decision of the log is of ${last.recorded}; set the clock`,
  );
}

async function cutTorn(path: string, text: string, { text: rest }: Torn): Promise<string> {
  const aside = `${path}.torn-${sha256(rest).slice(0, 8)}`;
  await writeFile(aside, rest, { flush: true });
  await truncate(path, Buffer.byteLength(text) - Buffer.byteLength(rest));
  return aside;
}

async function write(path: string, text: string): Promise<void> {
  const file = await open(path, "a");
  try {
    await file.appendFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  const folder = await open(dirname(path), "r");
  // Some file systems have nothing to sync in a folder.
  await folder.sync().catch(() => {});
  await folder.close();
}

const patience = { tries: 200, milliseconds: 50 };

/** One writer at a time. A lock whose holder is dead is nobody's. */
async function lock(path: string, { host, pid, isRunning }: Writer): Promise<() => Promise<void>> {
  for (let tries = 0; tries < patience.tries; tries++) {
    try {
      await writeFile(path, JSON.stringify({ host, pid }), { flag: "wx" });
      return () => rm(path, { force: true });
    } catch (error) {
      if (!isCode(error, "EEXIST")) throw error;
      if (!(await isDead(path, { host, isRunning }))) await setTimeout(patience.milliseconds);
      else await removeDead(path, { host, isRunning });
    }
  }
  throw new UsageError(
    `nothing was recorded: somebody else is writing to the log (${path}); if nobody is, remove that file`,
  );
}

type Watcher = Pick<Writer, "host" | "isRunning">;

async function isDead(path: string, { host, isRunning }: Watcher): Promise<boolean> {
  const holder = await holderOf(path);
  return holder?.host === host && !isRunning(holder.pid);
}

/** Two who see the same dead lock must not both remove it: the second would remove the first one's own. */
async function removeDead(path: string, watcher: Watcher): Promise<void> {
  const turn = `${path}.turn`;
  try {
    await writeFile(turn, "", { flag: "wx" });
  } catch (error) {
    if (isCode(error, "EEXIST")) return void (await setTimeout(patience.milliseconds));
    throw error;
  }
  try {
    if (await isDead(path, watcher)) await rm(path, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

async function holderOf(path: string): Promise<{ host: string; pid: number } | undefined> {
  try {
    const { host, pid }: { host: unknown; pid: unknown } = JSON.parse(await readFile(path, "utf8"));
    return typeof host === "string" && typeof pid === "number" ? { host, pid } : undefined;
  } catch {
    return undefined;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
