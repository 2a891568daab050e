import type { Look } from "../report/reporter.ts";
import type { Io, Out } from "./io.ts";

/** Wide enough for a log, narrow enough for a ticket. */
const defaultWidth = 100;

/** What a stream can show. `NO_COLOR` beats `FORCE_COLOR`, as CLICOLOR_FORCE (https://bixense.com/clicolors), beats what the terminal says; a pipe is never coloured by itself. */
export function lookOf(out: Out, env: Io["env"]): Look {
  return { colour: coloured(out, env), width: widthOf(out, env) };
}

function coloured(out: Out, env: Io["env"]): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  return env["TERM"] !== "dumb" && out.isTerminal;
}

function widthOf(out: Out, env: Io["env"]): number {
  const columns = (out.isTerminal ? out.columns : undefined) ?? Number(env["COLUMNS"] ?? Number.NaN);
  return Number.isInteger(columns) && columns > 0 ? Math.max(30, columns) : defaultWidth;
}
