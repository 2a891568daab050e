import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { exitCodes } from "../../exit-code.ts";
import { runPolicyTest, type TestResult } from "../../gate/policy-tests/run.ts";
import type { Policy } from "../../model/policy.ts";
import type { PolicyTest } from "../../model/policy-test.ts";
import { UsageError } from "../../model/trouble.ts";
import { loadTests } from "../../policy/tests/load.ts";
import { namesOf } from "../../values/text.ts";
import type { Io } from "../io.ts";
import { readToday } from "../judge.ts";
import { lookOf } from "../look.ts";
import { choice } from "../option.ts";
import { loadPolicyFile, policyPath } from "../policies.ts";
import { shownPath } from "../sources.ts";
import { testDocument } from "./test-json.ts";
import { testLines } from "./test-lines.ts";

interface Options {
  readonly policy?: string;
  readonly today?: string;
  readonly format: string;
}

export function addTest(policy: Command, io: Io, done: (code: number) => void): void {
  policy
    .command("test")
    .summary("run the policy's tests: small rows, and what must be said about them")
    .description(
      "Runs the tests of the policy, those under tests: in it and those in the file beside it (launchgate.test.yaml beside launchgate.yaml), or those of the files named.\nA test says all that must be found: whatever else is blocked or held fails it. A check whose columns its rows do not have is not asked.",
    )
    .argument("[files...]", "files of tests, instead of the policy's own")
    .option("-p, --policy <file>", "the policy (else the launchgate.yaml here or above)")
    .option("--today <YYYY-MM-DD>", "the day for tests that name none (else the day it is)")
    .addOption(choice("-f, --format <name>", "what to print", ["text", "json"]).default("text"))
    .addHelpText("after", examples)
    .action(async (files: string[], options: Options) => {
      done(
        options.format === "json"
          ? await runAsDocument(files, options, io)
          : await runAsText(files, options, io),
      );
    });
}

const examples = `
Examples:
  $ launchgate policy test
  $ launchgate policy test market-uk.test.yaml --today 2026-11-21

Exit codes:
  0  every test passed
  1  a test failed
  2  it could not test (no tests, a broken policy or test)`;

async function runAsText(files: readonly string[], options: Options, io: Io): Promise<number> {
  const { results, today, left } = await run(files, options, io);
  const lines = testLines(
    results,
    options.today === undefined ? today : undefined,
    lookOf(io.stdout, io.env),
  );
  const without = left.length === 0 ? [] : [`tests have no part of these: ${namesOf(left)}`];
  await io.stdout.write(`${[...lines, ...without].join("\n")}\n`);
  return codeOf(results);
}

/** Who was promised a document gets one, whatever happened. */
async function runAsDocument(files: readonly string[], options: Options, io: Io): Promise<number> {
  const ran = await run(files, options, io).catch((error: unknown) => {
    if (error instanceof UsageError) return error;
    throw error;
  });
  const document =
    ran instanceof UsageError ? testDocument([], [ran.message]) : testDocument(ran.results, []);
  await io.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return ran instanceof UsageError ? exitCodes.unchecked : codeOf(ran.results);
}

async function run(
  files: readonly string[],
  options: Options,
  io: Io,
): Promise<{ results: readonly TestResult[]; today: string; left: readonly string[] }> {
  const today = readToday(options.today) ?? io.today();
  const path = await policyPath(options.policy, io.cwd);
  const policy = await loadPolicyFile(path, io.cwd);
  const tests = files.length > 0 ? await testsIn(files, policy, io.cwd) : await testsOf(path, policy, io.cwd);
  if (tests.length === 0)
    throw new UsageError(
      `there are no tests: write some under tests: in ${shownPath(path, io.cwd)}, or in ${shownPath(besides(path), io.cwd)}`,
    );
  const results: TestResult[] = [];
  for (const test of tests) results.push(await runPolicyTest(policy, test, today));
  // What a launch is compared with is no part of a row.
  const left = [
    ...(policy.plan.files.length > 0 ? ["the approved plan"] : []),
    ...(policy.history.length > 0 ? ["past exports"] : []),
    ...(policy.approvers.length > 0 ? ["decisions of approvers"] : []),
  ];
  return { results, today, left };
}

async function testsOf(path: string, policy: Policy, cwd: string): Promise<readonly PolicyTest[]> {
  const beside = besides(path);
  const isThere = await stat(beside).catch(() => undefined);
  return isThere ? [...policy.tests, ...(await testsIn([beside], policy, cwd))] : policy.tests;
}

/** `launchgate.test.yaml` beside `launchgate.yaml`. */
function besides(path: string): string {
  const [, name, ending] = /^(.*?)(\.ya?ml)?$/.exec(basename(path)) ?? [];
  return join(dirname(path), `${name}.test${ending ?? ".yaml"}`);
}

async function testsIn(files: readonly string[], policy: Policy, cwd: string): Promise<PolicyTest[]> {
  const tests: PolicyTest[] = [];
  for (const file of files)
    tests.push(
      ...(await loadTests(
        shownPath(resolve(cwd, file), cwd),
        (name) => readFile(resolve(cwd, name), "utf8"),
        policy,
      )),
    );
  return tests;
}

function codeOf(results: readonly TestResult[]): number {
  if (results.some(({ status }) => status === "not run")) return exitCodes.unchecked;
  return results.every(({ status }) => status === "passed") ? exitCodes.cleared : exitCodes.stopped;
}
