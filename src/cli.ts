import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { addCheck } from "./commands/check.ts";
import { addExplain } from "./commands/explain.ts";
import { addFields } from "./commands/fields.ts";
import { greet } from "./commands/greet.ts";
import { addInit } from "./commands/init.ts";
import type { Io } from "./commands/io.ts";
import { addPolicy } from "./commands/policy.ts";
import { exitCodes } from "./exit-code.ts";
import { UsageError } from "./model/trouble.ts";

export { processIo } from "./commands/io.ts";

/** The one place where trouble becomes an exit code: a request that cannot be met is a sentence, a bug shows its stack. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.unchecked;
  const said: string[] = [];
  try {
    if (argv.length === 0) {
      await io.stdout.write(await greet(io));
      return exitCodes.cleared;
    }
    const program = createProgram(io, said, (result) => {
      code = result;
    });
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError)
      code = error.exitCode === 0 ? exitCodes.cleared : exitCodes.unchecked;
    else if (error instanceof UsageError) await io.stderr.write(`${error.message}\n`);
    else
      await io.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
  await io.stderr.write(said.join(""));
  return code;
}

function createProgram(io: Io, said: string[], done: (code: number) => void): Command {
  const program = new Command("launchgate")
    .description("Checks campaign exports against your team's policy before they launch.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "say how to use it")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void said.push(text),
    })
    .showSuggestionAfterError(true)
    .addHelpText("after", "\nlaunchgate <command> --help says more about a command.");
  for (const add of [addCheck, addExplain, addFields, addInit, addPolicy]) add(program, io, done);
  return program;
}

function version(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  );
  return version;
}
