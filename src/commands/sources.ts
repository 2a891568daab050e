import { createReadStream } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Trouble } from "../model/report.ts";
import { InputError } from "../model/trouble.ts";
import type { Source } from "../read/source.ts";
import { nearest } from "../values/words.ts";
import type { Io } from "./io.ts";

export interface FoundSource {
  readonly source: Source;
  /** Undefined for standard input and pipes, which stand in no folder. */
  readonly path: string | undefined;
}

/** Arguments → files, in the order of their names. A literal path is tried before it is read as a glob; what is not there is named, the rest goes on. */
export async function findSources(
  names: readonly string[],
  io: Io,
): Promise<{ found: FoundSource[]; troubles: Trouble[] }> {
  const found = new Map<string, FoundSource>();
  const troubles: Trouble[] = [];
  for (const name of names) {
    if (name === "-") {
      found.set("-", { source: spooled("stdin", () => io.stdin), path: undefined });
      continue;
    }
    const paths = await pathsOf(name, io.cwd);
    if (typeof paths === "string") troubles.push({ file: name, message: paths });
    // A pipe has no path of its own.
    else
      for (const path of paths)
        found.set(await realpath(path).catch(() => path), await fileSource(path, io.cwd));
  }
  const byName = ({ source: a }: FoundSource, { source: b }: FoundSource) => (a.name < b.name ? -1 : 1);
  return { found: [...found.values()].sort(byName), troubles };
}

export const noMatch = "no file matches it";
/** One file by its path, or why there is none. */
export async function fileAt(name: string, cwd: string): Promise<Source | string> {
  const paths = await pathsOf(name, cwd);
  if (typeof paths === "string") return paths;
  const [path] = paths;
  return path === undefined ? "there is no such file" : (await fileSource(path, cwd)).source;
}

async function pathsOf(name: string, cwd: string): Promise<string[] | string> {
  const path = resolve(cwd, name);
  const known = await stat(path).catch(() => undefined);
  if (known?.isDirectory())
    return `is a folder; name the exports in it, such as ${name.replace(/[/\\]+$/, "")}/*.csv`;
  if (known) return [path];
  const pattern = name.replaceAll("\\", "/");
  if (!isDynamicPattern(pattern)) return missing(name, cwd);
  const matches = await glob([pattern], { cwd, absolute: true, onlyFiles: true, expandDirectories: false });
  return matches.length > 0 ? matches.sort() : noMatch;
}

async function missing(name: string, cwd: string): Promise<string> {
  const folder = resolve(cwd, name, "..");
  const beside = await readdir(folder).catch(() => []);
  const near = nearest(name.split(/[/\\]/).at(-1) ?? name, beside);
  return `there is no such file${near ? `; did you mean ${near}?` : ""}`;
}

/** How a path is shown everywhere: from here, with forward slashes. */
export function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return (short === "" || short.startsWith("..") ? path : short).split(sep).join("/");
}

async function fileSource(path: string, cwd: string): Promise<FoundSource> {
  const name = shownPath(path, cwd);
  const open = () => readable(createReadStream(path, { highWaterMark: 1 << 20 }));
  const known = await stat(path).catch(() => undefined);
  // A pipe can be read only once, and an export may have to be read twice.
  return known === undefined || known.isFile()
    ? { source: { name, open }, path }
    : { source: spooled(name, open), path: undefined };
}

async function* readable(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "") throw error;
    throw new InputError(
      code === "EACCES" || code === "EPERM"
        ? "you are not allowed to read it"
        : `it cannot be read (${code})`,
    );
  }
}

function spooled(name: string, stream: () => AsyncIterable<Uint8Array>): Source {
  let chunks: Promise<Uint8Array[]> | undefined;
  const readAll = async () => {
    const read: Uint8Array[] = [];
    for await (const chunk of stream()) read.push(chunk);
    return read;
  };
  return {
    name,
    async *open() {
      chunks ??= readAll();
      yield* await chunks;
    },
  };
}

/** Bytes under a name. */
export function sourceOf(name: string, bytes: Uint8Array): Source {
  return {
    name,
    async *open() {
      yield bytes;
    },
  };
}

export function filesOf(found: readonly FoundSource[]): string[] {
  return found.flatMap(({ path }) => path ?? []);
}
