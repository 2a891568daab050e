import { Chalk, type ChalkInstance } from "chalk";
import type { Counts, Launch, Report, ReportVerdict, Verdict } from "../model/report.ts";
import { type Money, moneyText } from "../values/money.ts";
import { plural } from "../values/text.ts";
import type { Look } from "./reporter.ts";
import { safe } from "./safe.ts";
import { wrap } from "./wrap.ts";

/** The verdict in words, what stops the launch as a whole, and one line per client where the run had several. */
export function verdictLines(report: Report, look: Look): string[] {
  const pen = new Chalk({ level: look.colour ? 1 : 0 });
  const [only, ...more] = report.launches;
  const enforceFrom = more.length === 0 ? only?.enforceFrom : undefined;
  const lines = [headline(report, enforceFrom, pen)];
  for (const launch of report.launches) {
    if (more.length > 0) lines.push(launchLine(launch, pen));
    lines.push(...wholeLines(report, launch.policy));
  }
  return lines.flatMap((line) => wrap(line, look.width, "    ")).map((line) => `${line}\n`);
}

function headline(
  { verdict, counts, findings, atRisk, errors }: Report,
  enforceFrom: string | undefined,
  pen: ChalkInstance,
): string {
  const risk = riskText(atRisk);
  if (verdict === "unchecked") {
    const tally = counts.campaigns > 0 ? ` (of what could be read: ${countsText(counts)})` : "";
    return `${pen.bold.red("COULD NOT CHECK")}: ${plural(errors.length, "problem")}, so nothing here is a verdict${tally}`;
  }
  const words =
    enforceFrom !== undefined && verdict !== "cleared"
      ? `would be ${verdictWord(verdict)}`
      : verdictWord(verdict);
  const early = enforceFrom === undefined ? "" : ` (the policy stops launches from ${enforceFrom})`;
  return `${paint(verdict, pen)(words)}: ${countsText(counts)}${wholeText(findings)}${risk}${early}`;
}

function launchLine({ policy, verdict, counts, atRisk, enforceFrom }: Launch, pen: ChalkInstance): string {
  const early = enforceFrom === undefined ? "" : ` (stops launches from ${enforceFrom})`;
  return `  ${safe(policy ?? "no policy")}: ${paint(verdict, pen)(verdictWord(verdict))}: ${countsText(counts)}${riskText(atRisk)}${early}`;
}

function verdictWord(verdict: ReportVerdict): string {
  return (
    {
      unchecked: "COULD NOT CHECK",
      blocked: "NOT READY",
      held: "NOT READY",
      cleared: "READY",
    } as const satisfies Record<ReportVerdict, string>
  )[verdict];
}

function paint(verdict: ReportVerdict, pen: ChalkInstance): ChalkInstance {
  return verdict === "cleared" ? pen.bold.green : verdict === "held" ? pen.bold.yellow : pen.bold.red;
}

/** `2 campaigns blocked, 3 held, 43 cleared`; a zero is not worth a word, but cleared always is. */
export function countsText({ blocked, held, cleared, live, outOfScope }: Counts): string {
  const parts: [number, string][] = [
    [blocked, "blocked"],
    [held, "held"],
    [cleared, "cleared"],
    [live, "live"],
    [outOfScope, "out of scope"],
  ];
  const said = parts.filter(([count, word]) => count > 0 || word === "cleared");
  return said
    .map(([count, word], index) =>
      index === 0 ? `${plural(count, "campaign")} ${word}` : `${count.toLocaleString("en-US")} ${word}`,
    )
    .join(", ");
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

function isWhole({ status, severity, campaigns }: Verdict): boolean {
  return status === "open" && severity !== "note" && campaigns.length === 0;
}

function riskText(amounts: readonly Money[]): string {
  return amounts.length === 0 ? "" : `; ${amounts.map(moneyText).join(" + ")} of planned spend not cleared`;
}
