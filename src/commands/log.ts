import { resolve } from "node:path";
import type { Command } from "commander";
import { signedText } from "../decisions/line.ts";
import { faultText, type Log, type Logged, readLog } from "../decisions/log.ts";
import { unsigned } from "../decisions/ssh/signed-by.ts";
import { exitCodes } from "../exit-code.ts";
import type { Signer } from "../model/signer.ts";
import { UsageError } from "../model/trouble.ts";
import { emptyPolicy } from "../policy/empty.ts";
import { safeLines } from "../report/safe.ts";
import { matchesAny } from "../values/glob.ts";
import { plural } from "../values/text.ts";
import { logName, logPathOf, textOf } from "./decision-log.ts";
import type { Io } from "./io.ts";
import { loadPolicyFile, nearestPolicy } from "./policies.ts";
import { shownPath } from "./sources.ts";

interface Options {
  readonly campaign?: string;
  readonly rule?: string;
}

export function addLog(program: Command, io: Io, done: (code: number) => void): void {
  const log = program
    .command("log")
    .summary("what was decided: the history of a campaign or a rule")
    .description("Shows the decisions that were recorded, the last one first.")
    .argument("[file]", `the log (else ${logName} beside the policy)`)
    .option("--campaign <name>", "only of campaigns of such a name or id; * stands for any text")
    .option("--rule <id>", "only about this rule, such as budget/*")
    .action(async (file: string | undefined, options: Options) => {
      const { name, read } = await open(file, io);
      if (read.faults.length > 0) throw new UsageError(changed(name, read));
      await io.stdout.write(safeLines(history(name, read, options)));
      done(exitCodes.cleared);
    });
  log
    .command("verify")
    .summary("whether a line was edited, removed, moved or torn, and which")
    .description("Checks that every line of the log is as it was written, and where it was written.")
    .argument("[file]", `the log (else ${logName} beside the policy)`)
    .action(async (file: string | undefined) => {
      const { name, read, policy } = await open(file, io);
      if (read.faults.length > 0) throw new UsageError(changed(name, read));
      const { signers } = policy === undefined ? emptyPolicy() : await loadPolicyFile(policy, io.cwd);
      await io.stdout.write(safeLines(sound(name, read, signers)));
      done(exitCodes.cleared);
    });
}

export async function open(
  file: string | undefined,
  io: Io,
): Promise<{ name: string; read: Log; policy: string | undefined }> {
  const policy = await nearestPolicy(io.cwd);
  const path =
    file === undefined
      ? logPathOf({ files: policy === undefined ? [] : [policy] }, undefined, io.cwd)
      : resolve(io.cwd, file);
  const name = shownPath(path, io.cwd);
  const text = await textOf(path, name);
  if (text === undefined) throw new UsageError(`${name} is not there: nothing was decided yet`);
  return { name, read: readLog(text), policy };
}

export function changed(name: string, { faults }: Log): string {
  return `${name} was changed by something that is not launchgate:\n${faultText(name, faults)}`;
}

function sound(name: string, { decisions, heads, torn }: Log, signers: readonly Signer[]): string {
  const last = decisions.at(-1)?.decision;
  return [
    `${name} is as it was written: ${plural(decisions.length, "decision")}${last ? `, the last of ${last.recorded}` : ""}`,
    ...(heads.length > 1 ? [`  ${heads.length} branches were merged; the next decision seals them`] : []),
    ...(torn ? [`  line ${torn.line} was never finished; the next decision sets it aside`] : []),
    ...signedLines(decisions, signers),
    ...heads.map((head) => `  ${heads.length > 1 ? "an end" : "the end"} is ${head}`),
    "  nobody can tell from the log alone whether lines were taken from its end: keep it in git, or keep the end",
    "",
  ].join("\n");
}

function signedLines(decisions: readonly Logged[], signers: readonly Signer[]): string[] {
  const signed = decisions.filter(({ decision }) => decision.signature !== undefined);
  if (signed.length === 0) return [];
  const bad = signed.flatMap(({ line, decision }) => {
    const why = unsigned(decision, signedText(decision), signers);
    return why === undefined ? [] : [`  line ${line}: ${why}`];
  });
  const good = signed.length - bad.length;
  return [`  ${plural(good, "decision")} signed by whom ${good === 1 ? "it names" : "they name"}`, ...bad];
}

function history(name: string, { decisions }: Log, { campaign = "*", rule = "*" }: Options): string {
  const shown = decisions.filter(({ decision: { flagged, pattern } }) => {
    const names = [flagged?.subject.campaign?.name, flagged?.subject.campaign?.id, pattern?.campaigns];
    const about = flagged?.subject.rule ?? pattern?.rule ?? "";
    const isOf = campaign === "*" || names.some((each) => each !== undefined && matches(campaign, each));
    return isOf && matches(rule, about);
  });
  if (shown.length === 0)
    return `${name}: ${decisions.length === 0 ? "nothing was decided yet" : "nothing was decided about that"}\n`;
  return `${[...shown].reverse().map(entry).join("\n")}`;
}

function matches(glob: string, text: string): boolean {
  return matchesAny([{ text: glob, ignoreCase: true }], text);
}

const words = { approve: "approved", reject: "rejected", change: "to be changed" } as const;

function entry({ line, decision }: Logged): string {
  const { choice, recorded, by, reason, flagged, pattern, until, upTo, to, signature, recordedBy, evidence } =
    decision;
  const about = flagged
    ? `${flagged.subject.rule}${flagged.subject.campaign ? ` of ${flagged.subject.campaign.name ?? flagged.subject.campaign.id}` : ""}`
    : `${pattern?.rule} in ${pattern?.campaigns}`;
  const value =
    flagged?.value === undefined || flagged.value.startsWith("sha256:") ? "" : `: ${flagged.value}`;
  const limits = [
    ...(to === undefined ? [] : [`to ${to}`]),
    ...(upTo === undefined ? [] : [`up to ${upTo}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ];
  return `${recorded}  ${words[choice]} by ${by}${signature === undefined ? "" : ", signed"}  (line ${line})\n  ${about}${value}${limits.length > 0 ? `, ${limits.join(", ")}` : ""}\n  ${reason}\n${recordedBy === undefined ? "" : `  recorded by ${recordedBy}${evidence === undefined ? "" : `, from ${evidence}`}\n`}`;
}
