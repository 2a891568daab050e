import type { Command } from "commander";
import type { Sign } from "../decisions/append.ts";
import type { Decision } from "../model/decision.ts";

/** The options of a run as they were typed: what is wrong with them is trouble of the run, so that its reports say it. */
export interface JudgeOptions {
  readonly policy?: string | boolean;
  /** Both `--policy FILE` and `--no-policy` were said. */
  readonly contradicts?: boolean;
  readonly failOn: string;
  readonly today?: string;
  readonly as?: string;
  readonly encoding?: string;
  readonly plan?: readonly string[];
  readonly live?: readonly string[];
  readonly liveRef?: string;
  readonly decisions?: string;
  /** Whether a log that is not there yet is begun; else naming it is a slip. */
  readonly beginsLog?: boolean;
  /** Whether findings are to know every cell they stand in. */
  readonly cells?: boolean;
  /** What files are judged by in place of what stands in them, by the names of their sources. */
  readonly patched?: ReadonlyMap<string, Uint8Array>;
  /** Judged as if it stood in the log. */
  readonly trial?: { readonly decision: Decision; readonly sign: Sign | undefined };
  readonly decisionsRef?: string;
  readonly author?: string;
  readonly history?: readonly string[];
  readonly allowEmpty?: true;
}

/** The options by which exports are judged, of every command that judges any. */
export function judgeOptions(command: Command): Command {
  const said = new Set<string>();
  // `--policy` and `--no-policy` are one option to commander, and the last one wins.
  const saying = (name: string) => () => command.setOptionValue("contradicts", said.add(name).size > 1);
  return command
    .on("option:policy", saying("policy"))
    .on("option:no-policy", saying("no-policy"))
    .option("-p, --policy <file>", "the policy (else the launchgate.yaml nearest above each export)")
    .option("--no-policy", "run the built-in checks alone, without a policy")
    .option("--today <YYYY-MM-DD>", "judge as if it were this day")
    .option("--as <format>", "the exports' format, where their headers are not to decide")
    .option(
      "--encoding <name>",
      "the exports' encoding, where it is not UTF-8 or UTF-16, such as windows-1252",
    )
    .option(
      "--plan <file>",
      "the approved plan, a spreadsheet or CSV, in place of plan: in the policy; may be repeated",
      collect,
    )
    .option(
      "--live <file>",
      "an earlier export: campaigns unchanged since then are live; may be repeated",
      collect,
    )
    .option("--live-ref <ref>", "the same, from the exports as they stand in a git ref")
    .option(
      "--history <file>",
      "a past export to compare with, or a glob in quotes; may be repeated, the newest last",
      collect,
    )
    .option("--decisions <file>", "the log of decisions (else launchgate.decisions.jsonl beside the policy)")
    .option("--decisions-ref <ref>", "read that log from a git ref, so that a change cannot approve itself")
    .option(
      "--author <person>",
      "who made the launch, or git for whoever committed the exports last: their own approvals do not count",
    )
    .option("--allow-empty", "an export without campaigns is no trouble");
}

export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
