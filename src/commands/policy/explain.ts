import { Chalk } from "chalk";
import type { Command } from "commander";
import { type Explained, explainPolicy } from "../../policy/explain.ts";
import type { Look } from "../../report/reporter.ts";
import { safe } from "../../report/safe.ts";
import type { Io } from "../io.ts";
import { lookOf } from "../look.ts";
import { choice } from "../option.ts";
import { policyPath, readPolicyFile } from "../policies.ts";
import { shownPath } from "../sources.ts";
import { wrapped } from "../wrap.ts";
import { fieldLines } from "./explain-fields.ts";

interface Options {
  readonly policy?: string;
  readonly format: string;
  readonly fields?: true;
}

export function addPolicyExplain(policy: Command, io: Io, done: (code: number) => void): void {
  policy
    .command("explain")
    .summary("read the policy back in plain sentences")
    .description(
      "Reads the policy back in plain sentences, for the person who signs it: what it asks, of whom, and what comes of the rest.",
    )
    .option("-p, --policy <file>", "the policy (else the launchgate.yaml here or above)")
    .addOption(choice("-f, --format <name>", "how to print it", ["text", "markdown"]).default("text"))
    .option("--fields", "the fields that a rule of your own may ask for, instead")
    .action(async ({ policy: file, format, fields }: Options) => {
      const look = lookOf(io.stdout, io.env);
      if (fields) {
        await io.stdout.write(`${fieldLines(look).join("\n")}\n`);
        return done(0);
      }
      const path = await policyPath(file, io.cwd);
      const explained = explainPolicy(await readPolicyFile(path, io.cwd));
      const name = shownPath(path, io.cwd);
      const lines = format === "markdown" ? markdown(name, explained) : text(name, explained, look);
      await io.stdout.write(`${lines.join("\n")}\n`);
      done(0);
    });
}

function text(name: string, explained: readonly Explained[], { colour, width }: Look): string[] {
  const pen = new Chalk({ level: colour ? 1 : 0 });
  return [
    pen.bold(`What ${safe(name)} says`),
    ...explained.flatMap(({ title, sentences }) => [
      "",
      pen.bold(title),
      ...sentences.flatMap((each) => wrapped(safe(withSource(each)), width, "  - ")),
    ]),
  ];
}

/** Nothing in a name or pattern is read as Markdown. */
function markdown(name: string, explained: readonly Explained[]): string[] {
  const plain = (words: string) => safe(words).replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
  return [
    `# What ${plain(name)} says`,
    ...explained.flatMap(({ title, sentences }) => [
      "",
      `## ${title}`,
      "",
      ...sentences.map((each) => `- ${plain(withSource(each))}`),
    ]),
  ];
}

function withSource({ text: said, from }: Explained["sentences"][number]): string {
  return from === undefined ? said : `${said} [${from}]`;
}
