import { Chalk, type ChalkInstance } from "chalk";
import { sums } from "../check/campaigns.ts";
import {
  type Counts,
  isStopping,
  type Launch,
  type Report,
  reportVerdicts,
  totalCounts,
  type Verdict,
} from "../model/report.ts";
import { plural } from "../values/text.ts";
import { countsText, paint, riskText, verdictWord, verdictWords } from "./phrases.ts";
import type { Look } from "./reporter.ts";
import { safe, safeLines } from "./safe.ts";
import { wrap } from "./wrap.ts";

/** The verdict in words, what stops the launch as a whole, and one line per client where the run had several. */
export function verdictLines(report: Report, look: Look): string[] {
  const pen = new Chalk({ level: look.colour ? 1 : 0 });
  const lines = [headline(report, pen)];
  const several = report.launches.length > 1 || isPartly(report);
  for (const launch of report.launches) {
    if (several)
      lines.push(launchLine(launch, report.launches.length === 1 && report.verdict === "unchecked", pen));
    lines.push(...wholeLines(report, launch.policy));
  }
  return lines.flatMap((line) => wrap(line, look.width, "    ")).map((line) => `${line}\n`);
}

/** Why there is no verdict. */
export function* errorLines({ errors }: Report, { colour, width }: Look): Iterable<string> {
  const pen = new Chalk({ level: colour ? 1 : 0 });
  for (const { file, message } of errors) {
    yield "\n";
    // A policy's errors name their places themselves, and show them.
    const name = file === undefined || message.startsWith(`${file}:`) ? "" : `${pen.bold(safe(file))}: `;
    for (const [index, line] of safeLines(message).split("\n").entries()) {
      // A line that is shown, with the caret under it, stays as it is.
      const shown = line.startsWith(" ")
        ? [`  ${line}`]
        : wrap(`  ${index === 0 ? name : ""}${line}`, width, "    ");
      for (const each of shown) yield `${each.trimEnd()}\n`;
    }
  }
}

/** Not all of it could be checked, but some clients' launches were judged. */
function isPartly({ verdict, launches }: Report): boolean {
  return verdict === "unchecked" && launches.some((launch) => launch.verdict !== "unchecked");
}

function headline(report: Report, pen: ChalkInstance): string {
  const { verdict, counts, errors } = report;
  if (verdict === "unchecked") {
    const problems = `${pen.bold.red("COULD NOT CHECK")}: ${plural(errors.length, "problem")}`;
    return isPartly(report)
      ? `${problems}, so the run as a whole is no verdict`
      : `${problems}, so nothing here is a verdict${readText(counts)}`;
  }
  const { findings, atRisk, early, later, ...said } = inForce(report);
  const words = paint(said.verdict, pen)(verdictWords(said.verdict, early));
  const texts = [countsText(said.counts), wholeText(findings), approvedText(findings), riskText(atRisk)];
  return `${words}: ${texts.join("")}${later}`;
}

/** What the headline is about: launches whose policy does not stop them yet change neither it nor the exit code. */
function inForce(report: Report) {
  const { launches, findings } = report;
  const now = launches.filter((launch) => !isEarly(launch));
  const later = launches.filter(isEarly);
  const [first] = later;
  if (!first) return { ...report, early: false, later: "" };
  if (now.length === 0) {
    const when = later.length > 1 ? "no policy here stops" : "the policy stops";
    const from = later.length > 1 ? "yet" : `from ${first.enforceFrom}`;
    return { ...report, early: true, later: ` (${when} launches ${from})` };
  }
  const policies = new Set(now.map(({ policy }) => policy));
  const stopped = later.filter(({ verdict }) => verdict !== "cleared").length;
  return {
    verdict: reportVerdicts.find((name) => now.some(({ verdict }) => verdict === name)) ?? report.verdict,
    counts: totalCounts(now.map(({ counts }) => counts)),
    atRisk: sums(
      now.flatMap((launch) => launch.atRisk),
      undefined,
    ),
    findings: findings.filter(({ policy }) => policies.has(policy)),
    early: false,
    later:
      stopped === 0
        ? ""
        : `; ${plural(stopped, "client")} whose policy is not in force yet would be ${verdictWord("held")}`,
  };
}

function launchLine(launch: Launch, isAlone: boolean, pen: ChalkInstance): string {
  const { policy, verdict, counts, atRisk, enforceFrom } = launch;
  const name = safe(policy ?? "no policy");
  if (verdict === "unchecked") return `  ${name}: ${pen.bold.red(verdictWord(verdict))}${readText(counts)}`;
  // What keeps the run from being a verdict may be its own; of several clients, each that was judged has its verdict.
  if (isAlone && verdict === "cleared") return `  ${name}: nothing flagged${readText(counts)}`;
  const early = enforceFrom === undefined ? "" : ` (stops launches from ${enforceFrom})`;
  return `  ${name}: ${paint(verdict, pen)(verdictWords(verdict, isEarly(launch)))}: ${countsText(counts)}${riskText(atRisk)}${early}`;
}

function isEarly({ enforceFrom }: Launch): boolean {
  return enforceFrom !== undefined;
}

/** Where there is no verdict, nothing is cleared. */
function readText(counts: Counts): string {
  return counts.campaigns > 0 ? ` (of what could be read: ${countsText(counts, "not flagged")})` : "";
}

const mostReasons = 5;

/** What stops the launch without being any campaign's own has a line each. */
function wholeLines({ findings }: Report, policy: string | undefined): string[] {
  const whole = findings.filter((finding) => finding.policy === policy && isWhole(finding));
  const lines = whole.slice(0, mostReasons).map(({ file, line, message }) => {
    const place = file === undefined ? "" : `${safe(file)}${line === undefined ? "" : `:${line}`}: `;
    return `  ${place}${safe(message)}`;
  });
  const hidden = whole.length - lines.length;
  return hidden > 0 ? [...lines, `  … and ${hidden.toLocaleString("en-US")} more`] : lines;
}

function wholeText(findings: readonly Verdict[]): string {
  const count = findings.filter(isWhole).length;
  return count === 0 ? "" : `; stopped as a whole for ${plural(count, "reason")}`;
}

function approvedText(findings: readonly Verdict[]): string {
  const count = findings.filter(({ status }) => status === "approved").length;
  return count === 0 ? "" : `; ${plural(count, "finding")} approved`;
}

function isWhole(finding: Verdict): boolean {
  return isStopping(finding) && finding.campaigns.length === 0;
}
