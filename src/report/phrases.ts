import type { ChalkInstance } from "chalk";
import type { Standing, StandingState } from "../model/decision.ts";
import type { Severity } from "../model/finding.ts";
import type { Counts, ReportVerdict } from "../model/report.ts";
import { type Money, moneyText } from "../values/money.ts";
import { plural } from "../values/text.ts";
import { safe } from "./safe.ts";

/** A policy that does not stop launches yet says what it will do. */
export function verdictWords(verdict: ReportVerdict, early: boolean): string {
  return early && verdict !== "cleared" ? `would be ${verdictWord(verdict)}` : verdictWord(verdict);
}

export function verdictWord(verdict: ReportVerdict): string {
  return (
    {
      unchecked: "COULD NOT CHECK",
      blocked: "NOT READY",
      held: "NOT READY",
      cleared: "READY",
    } as const satisfies Record<ReportVerdict, string>
  )[verdict];
}

export function paint(verdict: ReportVerdict, pen: ChalkInstance): ChalkInstance {
  return verdict === "cleared" ? pen.bold.green : verdict === "held" ? pen.bold.yellow : pen.bold.red;
}

/** `2 campaigns blocked, 3 held, 43 cleared`; a zero is not worth a word, but cleared always is. */
export function countsText({ blocked, held, cleared, live, outOfScope }: Counts, calm = "cleared"): string {
  const parts: [number, string][] = [
    [blocked, "blocked"],
    [held, "held"],
    [cleared, calm],
    [live, "live"],
    [outOfScope, "out of scope"],
  ];
  const said = parts.filter(([count, word]) => count > 0 || word === calm);
  return said
    .map(([count, word], index) =>
      index === 0 ? `${plural(count, "campaign")} ${word}` : `${count.toLocaleString("en-US")} ${word}`,
    )
    .join(", ");
}

export function riskText(amounts: readonly Money[]): string {
  return amounts.length === 0
    ? ""
    : `; ${amounts.map((amount) => safe(moneyText(amount))).join(" + ")} of planned spend not cleared`;
}

export function paintSeverity(severity: Severity, pen: ChalkInstance): string {
  const colours = { block: pen.red, hold: pen.yellow, note: pen.cyan } satisfies Record<Severity, unknown>;
  return colours[severity](severity);
}

/** `approved by dana@example.com until 2026-12-31, up to 500.00 EUR: fair week`; what no longer holds says why. */
export function standingText({ state, decision, why }: Standing): string {
  const { by, reason, until, upTo, to, flagged, pattern } = decision;
  const was = flagged?.value === undefined ? "" : ` (${flagged.value} then)`;
  const words = {
    approved: `approved by ${by}${until === undefined ? "" : ` until ${until}`}${upTo === undefined ? "" : `, up to ${upTo}`}${pattern ? `, as ${pattern.campaigns}` : ""}`,
    rejected: `rejected by ${by}`,
    "to be changed": `to be changed to ${to}, says ${by}`,
    "changed since approved": `changed since ${by} approved it${was}`,
    "above what was approved": `above what ${by} approved: up to ${upTo}`,
    expired: `the approval by ${by} ended on ${until}`,
    "without authority": `approved by ${by}, which does not count: ${why}`,
    "blocks now": `approved by ${by}, but what blocks cannot be approved`,
  } satisfies Record<StandingState, string>;
  return `${words[state]}: ${reason}`;
}
