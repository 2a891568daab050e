import type { Command } from "commander";
import { exitCode, type FailOn, failOn } from "../exit-code.ts";
import { unchecked } from "../gate/report.ts";
import type { Launch } from "../gate/request.ts";
import { gate } from "../gate.ts";
import type { Report, Trouble } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { type Encoding, encodingNamed } from "../read/encoding.ts";
import { type Day, readIsoDay } from "../values/date.ts";
import { nearest } from "../values/words.ts";
import type { Io } from "./io.ts";
import { sourcesAtRef } from "./live-ref.ts";
import { choice } from "./option.ts";
import { type Assigned, assignPolicies, type PolicyChoice } from "./policies.ts";
import { readTargets, writeReports } from "./reports.ts";
import { type FoundSource, findSources } from "./sources.ts";

interface Options {
  readonly policy?: string | true | false;
  readonly format: string;
  readonly output?: readonly string[];
  readonly failOn: FailOn;
  readonly today?: Day;
  readonly as?: string;
  readonly encoding?: Encoding;
  readonly live?: readonly string[];
  readonly liveRef?: string;
  readonly allowEmpty?: true;
  readonly quiet?: true;
}

export function addCheck(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command("check", { isDefault: true })
    .summary("check exports against the policy (the default)")
    .description(
      "Checks campaign exports against your team's policy before they launch.\nWhat the policy allows is cleared; the rest is held or blocked, with the place, the reason and the fix.",
    )
    .argument(
      "[exports...]",
      "export files (CSV, TSV, JSON, NDJSON, XLSX, gzip, ZIP), globs, or - for standard input",
    )
    .option("-p, --policy <file>", "the policy (else the launchgate.yaml nearest above each export)")
    .option("--no-policy", "run the built-in checks alone, without a policy")
    .option("-f, --format <name>", "what to print: table or json", "table")
    .option("-o, --output <[format=]path>", "also write a report to a file; may be repeated", collect)
    .addOption(choice("--fail-on <severity>", "what makes the exit code 1", failOn).default("hold"))
    .option("--today <YYYY-MM-DD>", "judge as if it were this day", readToday)
    .option("--as <format>", "the exports' format, where their headers are not to decide")
    .option(
      "--encoding <name>",
      "the exports' encoding, where it is not UTF-8 or UTF-16, such as windows-1252",
      encodingNamed,
    )
    .option(
      "--live <file>",
      "an earlier export: campaigns unchanged since then are live; may be repeated",
      collect,
    )
    .option("--live-ref <ref>", "the same, from the exports as they stand in a git ref")
    .option("--allow-empty", "an export without campaigns is no trouble")
    .option("-q, --quiet", "print the verdict alone")
    .addHelpText("after", examples)
    .action(async (names: string[], options: Options) => {
      if (options.policy === true) throw new UsageError("--policy needs a file");
      done(names.length === 0 ? nothingToCheck() : await check(names, options, io));
    });
}

const examples = `
Examples:
  $ launchgate check exports/*.csv
  $ launchgate check meta.csv google.csv -p launchgate.yaml -o json=report.json
  $ launchgate check new.csv --live yesterday.csv
  $ cat export.csv | launchgate check - --no-policy

Exit codes:
  0  cleared: launch
  1  something is blocked or held
  2  it could not check (a bad option, policy or export)`;

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function readToday(text: string): Day {
  const day = readIsoDay(text);
  if (!day) throw new UsageError(`--today ${text}: is not a day; write it as 2026-11-24`);
  return day;
}

function nothingToCheck(): never {
  throw new UsageError("name the exports to check, such as: launchgate check exports/*.csv");
}

async function check(names: readonly string[], options: Options, io: Io): Promise<number> {
  const targets = readTargets(options.format, options.output ?? []);
  const report = await judge(names, options, io).catch((error: unknown) => {
    // Who was promised a document on stdout gets one, whatever happened.
    if (!(error instanceof UsageError) || options.format === "table") throw error;
    return unchecked(options.today ?? io.today(), [{ file: undefined, message: error.message }]);
  });
  await writeReports(report, targets, io, options.quiet === true);
  return exitCode(report, options.failOn);
}

async function judge(names: readonly string[], options: Options, io: Io): Promise<Report> {
  const { found, troubles } = await findSources(names, io);
  const { assigned, without } = await assignPolicies(found, policyChoice(options), io.cwd);
  return gate({
    launches: await launchesOf(assigned, options, io),
    today: options.today ?? io.today(),
    as: options.as,
    encoding: options.encoding,
    allowEmpty: options.allowEmpty === true,
    troubles: [...troubles.map(perhapsCommand), ...noPolicy(without)],
  });
}

/** `launchgate chekc` is read as an export; the person meant a command. */
function perhapsCommand({ file, message }: Trouble): Trouble {
  const near =
    file === undefined || /[./\\]/.test(file)
      ? undefined
      : nearest(file, ["check", "explain", "init", "policy"]);
  return { file, message: near ? `${message}; did you mean launchgate ${near}?` : message };
}

function policyChoice({ policy }: Options): PolicyChoice {
  if (policy === false) return "none";
  return typeof policy === "string" ? { file: policy } : "nearest";
}

function noPolicy(files: readonly string[]): Trouble[] {
  const [file] = files;
  if (file === undefined) return [];
  return [
    {
      file: files.length === 1 ? file : undefined,
      message:
        "there is no launchgate.yaml in its folder or above, so only the built-in checks ran and this is no verdict: write a policy with launchgate init, name one with --policy, or say --no-policy",
    },
  ];
}

async function launchesOf(assigned: readonly Assigned[], options: Options, io: Io): Promise<Launch[]> {
  const earlier = await findSources(options.live ?? [], io);
  const [trouble] = earlier.troubles;
  if (trouble) throw new UsageError(`--live ${trouble.file}: ${trouble.message}`);
  return Promise.all(
    assigned.map(async ({ policy, found }) => ({
      policy,
      exports: found.map(({ source }) => source),
      live: [
        ...earlier.found.map(({ source }) => source),
        ...(options.liveRef === undefined ? [] : await sourcesAtRef(options.liveRef, pathsOf(found), io.cwd)),
      ],
    })),
  );
}

function pathsOf(found: readonly FoundSource[]): string[] {
  return found.flatMap(({ path }) => path ?? []);
}
