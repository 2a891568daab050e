import { hostname } from "node:os";
import type { Writer } from "../decisions/append.ts";
import { UsageError } from "../model/trouble.ts";
import type { Day } from "../values/date.ts";
import type { Asking } from "./review/asking.ts";
import { reason } from "./write.ts";

/** The world as a command sees it: the only door to the clock, the terminal and the environment. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly today: () => Day;
  /** The time, in UTC, to the second: `2026-11-25T10:04:00Z`. */
  readonly now: () => string;
  /** Who writes to a log that others may write to. */
  readonly writer: Writer;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Undefined where nobody sits at a terminal. */
  readonly asking: (() => Promise<Asking>) | undefined;
  readonly stdout: Out;
  readonly stderr: Out;
}

export interface Out {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  write(text: string): Promise<void>;
}

export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    today: localDay,
    now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z"),
    writer: { host: hostname(), pid: process.pid, isRunning },
    stdin: process.stdin,
    asking:
      process.stdin.isTTY && process.stdout.isTTY
        ? async () => (await import("./review/clack.ts")).clack
        : undefined,
    stdout: toOut(process.stdout),
    stderr: toOut(process.stderr),
  };
}

/** Signal 0 asks and does nothing; a process of somebody else's may not be asked, and runs. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function localDay(): Day {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A pipe that closes early is no trouble of ours; a disk that is full is. */
function toOut(stream: NodeJS.WriteStream): Out {
  let closed = false;
  let failure: unknown;
  const fail = (error: unknown) => {
    closed = true;
    if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) failure = error;
  };
  stream.on("error", fail);
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    async write(text) {
      if (!closed && text !== "") await written(stream, text).catch(fail);
      if (failure) throw new UsageError(`the output could not be written: ${reason(failure)}`);
    },
  };
}

function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
