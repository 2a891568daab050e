import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createIds } from "../exports/fields/intern.ts";
import { openOptions } from "../gate/entries.ts";
import { openSource } from "../gate/open-source.ts";
import { InputError } from "../model/trouble.ts";
import { emptyPolicy } from "../policy/empty.ts";
import { safe } from "../report/safe.ts";
import type { Io } from "./io.ts";
import { nearestPolicy } from "./policies.ts";
import { findSources } from "./sources.ts";

/** What it is, which files here look like exports, and what to type next: three lines. */
export async function greet(io: Io): Promise<string> {
  const exports = await exportsHere(io);
  const policy = await nearestPolicy(io.cwd);
  const shown = exports.slice(0, 5).map(safe).join(", ");
  const more = exports.length > 5 ? ` and ${exports.length - 5} more` : "";
  const names = exports
    .slice(0, 3)
    .map((name) => (/^[\w.-]+$/.test(name) ? name : `'${safe(name)}'`))
    .join(" ");
  return [
    "Launchgate checks campaign exports against your team's policy before they launch.",
    exports.length > 0 ? `Exports here: ${shown}${more}.` : "No file here looks like a campaign export.",
    policy
      ? `Next: launchgate check ${exports.length > 0 ? names : "<exports>"}    (launchgate --help says more)`
      : "Next: launchgate init --yes    writes a starter policy (launchgate --help says more)",
    "",
  ].join("\n");
}

async function exportsHere(io: Io): Promise<string[]> {
  const names = (await readdir(io.cwd))
    .filter((name) => /\.(csv|tsv|txt|json|ndjson|jsonl|xlsx|xlsm|zip|gz)$/i.test(name))
    .sort()
    .slice(0, 50);
  const exports: string[] = [];
  for (const name of names) if (await looksLikeExport(join(io.cwd, name), io)) exports.push(name);
  return exports;
}

async function looksLikeExport(path: string, io: Io): Promise<boolean> {
  const [found] = (await findSources([path], io)).found;
  if (!found) return false;
  try {
    const none = { as: undefined, encoding: undefined };
    const { parts } = await openSource(found.source, openOptions(emptyPolicy(), none, createIds()));
    return parts.some(
      ({ file }) => file.header.columns.filter(({ field }) => field !== undefined).length > 1,
    );
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
