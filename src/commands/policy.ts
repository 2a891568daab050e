import { resolve } from "node:path";
import type { Command } from "commander";
import { readPlans } from "../gate/plan.ts";
import type { Policy } from "../model/policy.ts";
import type { Input } from "../model/report.ts";
import type { SheetWords } from "../model/sheets.ts";
import { UsageError } from "../model/trouble.ts";
import { policyJsonSchema } from "../policy/json-schema.ts";
import type { Source } from "../read/source.ts";
import { safeLines } from "../report/safe.ts";
import { plural } from "../values/text.ts";
import type { Io } from "./io.ts";
import { loadPolicyFile, nearestPolicy } from "./policies.ts";
import { fileAt, shownPath } from "./sources.ts";

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
      const plans = await plansOf(loaded, io.cwd);
      await io.stdout.write(safeLines(summary(shownPath(path, io.cwd), loaded, plans)));
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

/** The plan is read as a check would: what cannot be read is trouble now. */
async function plansOf(policy: Policy, cwd: string): Promise<readonly Input[]> {
  const plans: Source[] = [];
  for (const file of policy.plan.files) {
    const source = await fileAt(file, cwd);
    if (typeof source === "string") throw new UsageError(`plan: ${file}: ${source}`);
    plans.push(source);
  }
  const { troubles, inputs } = await readPlans({ policy, exports: [], live: [], plans });
  const said = troubles.map(({ file, message }) => `plan: ${file}: ${message}`);
  if (said.length > 0) throw new UsageError(said.join("\n"));
  return inputs;
}

function summary(
  file: string,
  { files, sections, rules, ownRules, unanswered, sheets }: Policy,
  plans: readonly Input[],
): string {
  const counts = Object.entries(sections).flatMap(([name, clauses]) => {
    const count = name === "plan" ? plans.length : clauses.length;
    return count > 0 ? [`${name} (${count})`] : [];
  });
  const lines = [
    `${file} is a good policy${files.length > 1 ? `, with ${files.slice(1).join(", ")}` : ""}.`,
    `  asks for: ${counts.length > 0 ? counts.join(", ") : "nothing beyond the built-in checks"}`,
    ...sheets.map(sheetText),
    ...plans.map((plan) => `  compares with ${plan.file}: ${plural(plan.entries, "planned row")}`),
    ...(rules.size > 0 ? [`  changes ${plural(rules.size, "rule")}: ${[...rules.keys()].join(", ")}`] : []),
    ...(ownRules.length > 0
      ? [`  has ${plural(ownRules.length, "rule")} of its own: ${ownRules.map(({ id }) => id).join(", ")}`]
      : []),
    ...unanswered.map(({ check, reason }) => `  not run: ${check}: ${reason}`),
  ];
  return `${lines.join("\n")}\n`;
}

function sheetText({ where, file, column, words, blank, repeated }: SheetWords): string {
  const left = [
    ...(blank > 0 ? [plural(blank, "blank cell")] : []),
    ...(repeated > 0 ? [plural(repeated, "repeated word")] : []),
  ];
  const skipped = left.length > 0 ? `; skipped ${left.join(" and ")}` : "";
  return `  reads ${where} from ${file}, column ${column}: ${plural(words, "word")}${skipped}`;
}
