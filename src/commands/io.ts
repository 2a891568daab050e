import type { Day } from "../values/date.ts";

/** The world as a command sees it: the only door to the clock, the terminal and the environment. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly today: () => Day;
  readonly stdin: AsyncIterable<Uint8Array>;
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
    stdin: process.stdin,
    stdout: toOut(process.stdout),
    stderr: toOut(process.stderr),
  };
}

function localDay(): Day {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A pipe that closes early is no trouble of ours; a disk that is full is. */
function toOut(stream: NodeJS.WriteStream): Out {
  let closed = false;
  let failure: Error | undefined;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== "EPIPE") failure = error;
  });
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    async write(text) {
      if (failure) throw failure;
      if (closed || text === "") return;
      await new Promise<void>((resolve, reject) => {
        stream.write(text, (error) => {
          if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") reject(error);
          else resolve();
        });
      });
    },
  };
}
