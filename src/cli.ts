import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { addApprove } from "./commands/approve.ts";
import { addChange } from "./commands/change.ts";
import { addCheck } from "./commands/check.ts";
import { addDecide } from "./commands/decide.ts";
import { addExplain } from "./commands/explain.ts";
import { addFields } from "./commands/fields.ts";
import { addFix } from "./commands/fix.ts";
import { greet } from "./commands/greet.ts";
import { addInit } from "./commands/init.ts";
import type { Io } from "./commands/io.ts";
import { addLog } from "./commands/log.ts";
import { addPolicy } from "./commands/policy.ts";
import { refuse } from "./commands/refuse.ts";
import { addReject } from "./commands/reject.ts";
import { addReview } from "./commands/review.ts";
import { addStats } from "./commands/stats.ts";
import { exitCodes } from "./exit-code.ts";
import { UsageError } from "./model/trouble.ts";
import { safeLines } from "./report/safe.ts";

export { processIo } from "./commands/io.ts";

/** The one place where trouble becomes an exit code: a request that cannot be met is a sentence, a bug shows its stack. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.unchecked;
  const said: Said = { out: [], err: [] };
  const done = (result: number) => {
    code = result;
  };
  try {
    if (argv.length > 0) await createProgram(io, said, done).parseAsync(argv, { from: "user" });
    else {
      said.out.push(await greet(io));
      done(exitCodes.cleared);
    }
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) code = exitCodes.cleared;
    else if (error instanceof CommanderError) await refuseArguments(argv, said, io);
    else said.err.push(sentence(error));
  }
  code = (await isWritten(said.out, io.stdout, said)) ? code : exitCodes.unchecked;
  await isWritten(said.err.map(safeLines), io.stderr, said);
  return code;
}

/** What is to be said when all is done. */
interface Said {
  readonly out: string[];
  readonly err: string[];
}

async function isWritten(texts: readonly string[], out: Io["stdout"], said: Said): Promise<boolean> {
  try {
    await out.write(texts.join(""));
    return true;
  } catch (error) {
    said.err.push(sentence(error));
    return false;
  }
}

function sentence(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n`;
  return `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}

async function refuseArguments(argv: readonly string[], said: Said, io: Io): Promise<void> {
  const message = said.err
    .join("")
    .trim()
    .replace(/^error: /, "");
  const { document, troubles } = await refuse(argv, message, io);
  said.out.push(document);
  said.err.push(...troubles.map((each) => `${each}\n`));
}

function createProgram(io: Io, said: Said, done: (code: number) => void): Command {
  const program = new Command("launchgate")
    .description("Checks campaign exports against your team's policy before they launch.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "say how to use it")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void said.out.push(text),
      writeErr: (text) => void said.err.push(text),
    })
    .showSuggestionAfterError(true)
    .addHelpText("after", "\nlaunchgate <command> --help says more about a command.");
  for (const add of [
    addCheck,
    addReview,
    addApprove,
    addReject,
    addChange,
    addDecide,
    addFix,
    addLog,
    addStats,
    addFields,
    addExplain,
    addInit,
    addPolicy,
  ])
    add(program, io, done);
  return program;
}

function version(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  );
  return version;
}
