import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { UsageError } from "../model/trouble.ts";
import { policyJsonSchema } from "../policy/json-schema.ts";
import { starterPolicy } from "../policy/starter.ts";
import type { Io } from "./io.ts";
import { reason } from "./write.ts";

const policyName = "launchgate.yaml";
const schemaName = "launchgate.schema.json";

export function addInit(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command("init")
    .summary("write a starter policy, every section explained")
    .description(
      `Writes ${policyName}, a starter policy with every section explained, and ${schemaName}, with which an editor completes and checks it.\nWithout --yes it prints the policy and writes nothing.`,
    )
    .option("-y, --yes", "write the files")
    .addHelpText("after", "\nExamples:\n  $ launchgate init\n  $ launchgate init --yes")
    .action(async ({ yes }: { readonly yes?: true }) => {
      if (yes) await writeStarter(io);
      else {
        await io.stdout.write(starterPolicy);
        await io.stderr.write(`Nothing was written: launchgate init --yes writes this to ${policyName}.\n`);
      }
      done(0);
    });
}

async function writeStarter(io: Io): Promise<void> {
  if (!(await writeNew(join(io.cwd, policyName), starterPolicy)))
    throw new UsageError(`${policyName} is here already; it was left as it is (move it away to start anew)`);
  const isNew = await writeNew(join(io.cwd, schemaName), `${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
  const wrote = isNew
    ? `Wrote ${policyName} and ${schemaName}.`
    : `Wrote ${policyName}. ${schemaName} is here already and was left as it is (launchgate policy schema prints this version's).`;
  await io.stdout.write(
    `${wrote}\nNext: fill in your team's words, caps and ids, then\n  launchgate policy check\n  launchgate check your-export.csv\n`,
  );
}

/** Exclusive: what somebody wrote is never replaced. False where there is something already. */
async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw new UsageError(`${basename(path)} could not be written: ${reason(error)}`);
  }
}
