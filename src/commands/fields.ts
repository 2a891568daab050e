import { dirname } from "node:path";
import type { Command } from "commander";
import { type FileUnderstood, understandFile } from "../gate/fields.ts";
import { InputError, UsageError } from "../model/trouble.ts";
import { emptyPolicy } from "../policy/empty.ts";
import { encodingNamed } from "../read/encoding.ts";
import { fieldsJson } from "./fields/json.ts";
import { fieldsTable } from "./fields/table.ts";
import type { Io } from "./io.ts";
import { lookOf } from "./look.ts";
import { choice } from "./option.ts";
import { loadPolicyFile, nearestPolicy } from "./policies.ts";
import { findSources } from "./sources.ts";

interface Options {
  readonly policy?: string | false;
  readonly as?: string;
  readonly encoding?: string;
  readonly format: "table" | "json";
}

export function addFields(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command("fields")
    .summary("say how an export was understood, column by column")
    .description(
      "Shows how an export was understood: its format and why, what each column was taken for, what was ignored or is missing, and its first entry in the gate's own words. The place to look when in doubt.",
    )
    .argument("<export>", "an export file, or - for standard input")
    .option(
      "-p, --policy <file>",
      "the policy whose columns: and written: count (else the nearest above the export)",
    )
    .option("--no-policy", "understand it without a policy")
    .option("--as <format>", "the export's format, where its headers are not to decide")
    .option("--encoding <name>", "the export's encoding, where it is not UTF-8 or UTF-16")
    .addOption(choice("-f, --format <name>", "what to print", ["table", "json"]).default("table"))
    .addHelpText(
      "after",
      "\nExamples:\n  $ launchgate fields meta.csv\n  $ launchgate fields plan.csv --as generic -f json",
    )
    .action(async (name: string, options: Options) => {
      const understood = await read(name, options, io);
      const text =
        options.format === "json"
          ? fieldsJson(understood)
          : understood.flatMap((each, index) => [
              ...(index > 0 ? ["\n"] : []),
              ...fieldsTable(each, lookOf(io.stdout, io.env)),
            ]);
      for (const piece of text) await io.stdout.write(piece);
      done(0);
    });
}

async function read(
  name: string,
  { policy, as, encoding }: Options,
  io: Io,
): Promise<readonly FileUnderstood[]> {
  const { found, troubles } = await findSources([name], io);
  const [file, another] = found;
  const [trouble] = troubles;
  if (trouble) throw new UsageError(`${trouble.file}: ${trouble.message}`);
  if (!file || another) throw new UsageError(`${name}: names ${found.length} files; fields looks at one`);
  const path =
    policy === false
      ? undefined
      : (policy ?? (await nearestPolicy(file.path === undefined ? io.cwd : dirname(file.path))));
  const loaded = path === undefined ? emptyPolicy() : await loadPolicyFile(path, io.cwd);
  try {
    const options = { as, encoding: encoding === undefined ? undefined : encodingNamed(encoding) };
    return await understandFile(file.source, loaded, options);
  } catch (error) {
    if (error instanceof InputError) throw new UsageError(`${file.source.name}: ${error.message}`);
    throw error;
  }
}
