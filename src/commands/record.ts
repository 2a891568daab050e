import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { append } from "../decisions/append.ts";
import { meaningOf } from "../decisions/meaning.ts";
import { markedId } from "../gate/ids.ts";
import type { Choice, Decision, Flagged, LogLine } from "../model/decision.ts";
import type { Report, Verdict } from "../model/report.ts";
import { UsageError } from "../model/trouble.ts";
import { sha256 } from "../values/fingerprint.ts";
import { plural } from "../values/text.ts";
import { logPathOf } from "./decision-log.ts";
import type { Io } from "./io.ts";
import { createJudging } from "./judge.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { verified } from "./sign.ts";
import { shownPath } from "./sources.ts";
import { reason as whyNot } from "./write.ts";

/** What a person decided, as it was typed. */
export interface Said {
  readonly choice: Choice;
  readonly by: string;
  readonly reason: string;
  readonly until?: string | undefined;
  readonly upTo?: string | undefined;
  readonly to?: string | undefined;
  readonly recordedBy?: string | undefined;
  readonly evidence?: string | undefined;
}

/** Judges the exports anew: what is decided is what stands there now. */
export async function judgeFor(names: readonly string[], options: JudgeOptions, io: Io): Promise<Report> {
  const report = await createJudging(io).judge(names, { ...options, failOn: "hold", beginsLog: true });
  if (report.verdict !== "unchecked") return report;
  const why = report.errors.map(({ file, message }) =>
    file === undefined ? message : `${file}: ${message}`,
  );
  throw new UsageError(`nothing was recorded, because the exports could not be checked:\n${why.join("\n")}`);
}

/** The finding that an id, or how it begins, names. */
export function findingOf({ findings }: Report, typed: string): Verdict {
  if (typed.length < 4) throw new UsageError(`${typed}: give at least four characters of the id`);
  const id = typed.toLowerCase();
  // A report of several clients may have marked it.
  const found = findings.filter((finding) => finding.id.startsWith(id) || markedId(finding) === id);
  const [first, another] = found;
  if (first && !another) return first;
  if (first) throw new UsageError(`${typed} fits ${plural(found.length, "finding")}: ${choiceOf(found)}`);
  const open = findings.filter(({ status, severity }) => status === "open" && severity === "hold");
  const waiting = open.slice(0, 10).map((finding) => lineOf(finding));
  throw new UsageError(
    `nothing here has the id ${typed}${open.length === 0 ? ", and nothing waits for a decision" : `; these wait for a decision: ${waiting.join("; ")}`}`,
  );
}

function choiceOf(found: readonly Verdict[]): string {
  const clients = new Set(found.map(({ policy }) => policy));
  if (clients.size === 1) return `${found.map((each) => lineOf(each)).join("; ")}; give more of the id`;
  const lines = found.map((each) => `${lineOf(each, each.id.length)} under ${each.policy ?? "no policy"}`);
  return `${lines.join("; ")}; give more of the id, or name the exports of one client alone`;
}

function lineOf({ id, rule, campaign, found }: Verdict, shown = 8): string {
  return `${id.slice(0, shown)} ${rule}${campaign === undefined ? "" : ` of ${campaign}`}${found === undefined ? "" : ` (${found})`}`;
}

interface Recorded {
  readonly line: LogLine;
  readonly file: string;
  readonly setAside: string | undefined;
}

interface Into extends Pick<JudgeOptions, "decisions"> {
  /** The key that it is signed with. */
  readonly sign?: string | undefined;
}

/** Writes a decision about a finding into the log of its launch. */
export async function record(
  finding: Verdict,
  said: Said,
  { today, ...into }: Into & { readonly today: string },
  io: Io,
): Promise<Recorded> {
  const flagged = await flaggedOf(finding, today, io.cwd);
  const decision = { version: 1, recorded: io.now(), flagged, ...said } as const;
  return recordIn(finding.policy, decision, into, io);
}

/** Writes it into the log beside the policy, or the one that is named. */
export async function recordIn(
  policy: string | undefined,
  decision: Decision,
  { decisions, sign }: Into,
  io: Io,
): Promise<Recorded> {
  const path = logPathOf({ files: policy === undefined ? [] : [policy] }, decisions, io.cwd);
  try {
    const { lines, setAside } = await append(
      path,
      [decision],
      io.writer,
      await verified(decision, policy, sign, io),
    );
    const [line] = lines;
    if (!line) throw new Error("a decision was handed over, and none was appended");
    return { line, file: shownPath(path, io.cwd), setAside };
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error && "code" in error)) throw error;
    throw new UsageError(`${shownPath(path, io.cwd)}: nothing was recorded: ${whyNot(error)}`);
  }
}

async function flaggedOf(finding: Verdict, today: string, cwd: string): Promise<Flagged> {
  const { id, severity, subject, value, message, policy, decision } = finding;
  return {
    id,
    severity,
    subject,
    value,
    message,
    policy:
      policy === undefined
        ? undefined
        : { file: policy, digest: sha256(await readFile(resolve(cwd, policy), "utf8")) },
    firstSeen: decision?.decision.flagged?.firstSeen ?? today,
    recommended: meaningOf(finding).recommends,
  };
}
