import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { main } from "../src/cli.ts";
import type { Asking } from "../src/commands/review/asking.ts";
import { today } from "./run.ts";

export { today } from "./run.ts";

export const root = resolve(import.meta.dirname, "..");

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly width?: number;
  readonly terminal?: boolean;
  /** What a person at the terminal answers. */
  readonly asking?: Asking;
}

/** The executable without a process: the same door as the user's, with the world handed in. */
export async function launchgate(argv: readonly string[], world: World = {}): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  const { asking } = world;
  const code = await main(argv, {
    cwd: world.cwd ?? root,
    env: { COLUMNS: String(world.width ?? 100), ...world.env },
    today: () => today,
    now: () => `${today}T10:00:00Z`,
    writer: { host: "here", pid: 1, isRunning: () => true },
    stdin: (async function* () {
      yield Buffer.from(world.stdin ?? "");
    })(),
    asking: asking && (async () => asking),
    stdout: {
      isTerminal: world.terminal ?? false,
      columns: world.width,
      async write(text) {
        stdout += text;
      },
    },
    stderr: {
      isTerminal: false,
      columns: undefined,
      async write(text) {
        stderr += text;
      },
    },
  });
  return { code, stdout, stderr };
}

/** A folder with these files in it. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), "launchgate-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}
