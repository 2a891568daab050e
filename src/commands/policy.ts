import type { Command } from "commander";
import { readPlans } from "../gate/plan/read.ts";
import type { Policy } from "../model/policy.ts";
import type { Input } from "../model/report.ts";
import type { SheetWords } from "../model/sheets.ts";
import { UsageError } from "../model/trouble.ts";
import { policyJsonSchema, testFileJsonSchema } from "../policy/json-schema.ts";
import type { Source } from "../read/source.ts";
import { safeLines } from "../report/safe.ts";
import { plural } from "../values/text.ts";
import type { Io } from "./io.ts";
import { loadPolicyFile, policyPath } from "./policies.ts";
import { addPolicyExplain } from "./policy/explain.ts";
import { addTest } from "./policy/test.ts";
import { fileAt, shownPath } from "./sources.ts";

export function addPolicy(program: Command, io: Io, done: (code: number) => void): void {
  const policy = program
    .command("policy")
    .summary("check, test and explain the policy itself")
    .description(
      "Looks after the policy: checks it without any export, runs its tests, reads it back in plain sentences, or prints the JSON Schema that lets an editor complete it.",
    );
  policy
    .command("check")
    .summary("check the policy: every error, with its line and a suggestion")
    .description(
      "Reads the policy (and what it extends) and names every error with its line, its column and a suggestion.",
    )
    .argument("[file]", "the policy (else the launchgate.yaml here or above)")
    .option("-p, --policy <file>", "the same")
    .action(async (file: string | undefined, { policy: named }: { readonly policy?: string }) => {
      if (file !== undefined && named !== undefined) throw new UsageError("name one policy, not two");
      const path = await policyPath(file ?? named, io.cwd);
      const loaded = await loadPolicyFile(path, io.cwd);
      const plans = await plansOf(loaded, io.cwd);
      await io.stdout.write(safeLines(summary(shownPath(path, io.cwd), loaded, plans)));
      done(0);
    });
  addTest(policy, io, done);
  addPolicyExplain(policy, io, done);
  policy
    .command("schema")
    .summary("print the JSON Schema of the policy, for your editor")
    .description(
      "Prints the JSON Schema of the policy. Save it beside the policy and name it in its first line:\n# yaml-language-server: $schema=./launchgate.schema.json",
    )
    .option("--tests", "of a file of tests instead")
    .action(async ({ tests }: { readonly tests?: true }) => {
      const schema = tests ? testFileJsonSchema() : policyJsonSchema();
      await io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
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
  const { troubles, inputs } = await readPlans({ policy, exports: [], live: [], history: [], plans });
  const said = troubles.map(({ file, message }) => `plan: ${file}: ${message}`);
  if (said.length > 0) throw new UsageError(said.join("\n"));
  return inputs;
}

function summary(
  file: string,
  { files, sections, rules, ownRules, tests, unanswered, sheets }: Policy,
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
    ...(tests.length > 0 ? [`  has ${plural(tests.length, "test")}: launchgate policy test runs them`] : []),
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
