import { resolve } from "node:path";
import type { Command } from "commander";
import type { Policy } from "../model/policy.ts";
import { UsageError } from "../model/trouble.ts";
import { policyJsonSchema } from "../policy/json-schema.ts";
import { safeLines } from "../report/safe.ts";
import { plural } from "../values/text.ts";
import type { Io } from "./io.ts";
import { loadPolicyFile, nearestPolicy } from "./policies.ts";
import { shownPath } from "./sources.ts";

export function addPolicy(program: Command, io: Io, done: (code: number) => void): void {
  const policy = program
    .command("policy")
    .summary("check the policy itself, or print its schema")
    .description(
      "Looks after the policy: checks it without any export, or prints the JSON Schema that lets an editor complete it.",
    );
  policy
    .command("check")
    .summary("check the policy: every error, with its line and a suggestion")
    .description(
      "Reads the policy (and what it extends) and names every error with its line, its column and a suggestion.",
    )
    .argument("[file]", "the policy (else the launchgate.yaml here or above)")
    .action(async (file: string | undefined) => {
      const path = file === undefined ? await nearestPolicy(io.cwd) : resolve(io.cwd, file);
      if (path === undefined)
        throw new UsageError("there is no launchgate.yaml here or above; launchgate init --yes writes one");
      const loaded = await loadPolicyFile(path, io.cwd);
      await io.stdout.write(safeLines(summary(shownPath(path, io.cwd), loaded)));
      done(0);
    });
  policy
    .command("schema")
    .summary("print the JSON Schema of the policy, for your editor")
    .description(
      "Prints the JSON Schema of the policy. Save it beside the policy and name it in its first line:\n# yaml-language-server: $schema=./launchgate.schema.json",
    )
    .action(async () => {
      await io.stdout.write(`${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
      done(0);
    });
}

function summary(file: string, { files, sections, rules, ownRules, unanswered }: Policy): string {
  const counts = Object.entries(sections).flatMap(([name, clauses]) =>
    clauses.length > 0 ? [`${name} (${clauses.length})`] : [],
  );
  const lines = [
    `${file} is a good policy${files.length > 1 ? `, with ${files.slice(1).join(", ")}` : ""}.`,
    `  asks for: ${counts.length > 0 ? counts.join(", ") : "nothing beyond the built-in checks"}`,
    ...(rules.size > 0 ? [`  changes ${plural(rules.size, "rule")}: ${[...rules.keys()].join(", ")}`] : []),
    ...(ownRules.length > 0
      ? [`  has ${plural(ownRules.length, "rule")} of its own: ${ownRules.map(({ id }) => id).join(", ")}`]
      : []),
    ...unanswered.map(({ check, reason }) => `  not run: ${check}: ${reason}`),
  ];
  return `${lines.join("\n")}\n`;
}
