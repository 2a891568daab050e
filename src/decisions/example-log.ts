import type { LogLine } from "../model/decision.ts";
import type { Example } from "../model/example.ts";
import { seal } from "./line.ts";
import type { NamedLog } from "./log.ts";

const by = "dana@example.com";

/** The log that an example begins with. */
export function exampleLog({ approvals = [], torn }: Example): NamedLog | undefined {
  if (approvals.length === 0 && torn === undefined) return undefined;
  const lines: LogLine[] = [];
  for (const { rule, at, campaign, value, until, upTo } of approvals) {
    const subject = { rule, at, campaign: { name: campaign } };
    const flagged = {
      id: "0",
      severity: "hold",
      subject,
      value,
      message: "as it was",
      firstSeen: "2026-01-01",
    } as const;
    const decision = {
      version: 1,
      recorded: "2026-01-01T00:00:00Z",
      choice: "approve",
      flagged,
      by,
      reason: "agreed",
      until,
      upTo,
    } as const;
    lines.push(
      seal(
        decision,
        lines.slice(-1).map(({ hash }) => hash),
      ),
    );
  }
  const decisions = lines.map((decision, index) => ({ line: index + 1, decision }));
  const heads = lines.slice(-1).map(({ hash }) => hash);
  const cut = torn === undefined ? undefined : { line: lines.length + 1, text: torn };
  return { file: "launchgate.decisions.jsonl", log: { decisions, heads, faults: [], torn: cut } };
}
