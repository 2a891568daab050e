import { lineText, seal } from "../../dist/decisions/line.js";
import { readLog } from "../../dist/decisions/log.js";

/** Decisions about what a first run has found, as a log: those of faults, and others that nobody has to speak of. */
export function logOf({ random, decisions, torn }, findings) {
  const open = [...findings];
  const lines = [];
  const add = (decision) =>
    lines.push(
      seal(
        {
          version: 1,
          recorded: "2026-11-01T09:00:00Z",
          choice: "approve",
          by: "dana@example.com",
          reason: "agreed",
          ...decision,
        },
        lines.slice(-1).map(({ hash }) => hash),
      ),
    );
  for (const decide of decisions) {
    const { made, about } = decide(findings);
    if (about) open.splice(open.indexOf(about), 1);
    for (const each of made) add(each);
  }
  for (const finding of open) if (random.chance(0.3)) for (const each of inForce(finding, random)) add(each);
  const text = lines.map((line) => `${lineText(line)}\n`).join("") + (torn ?? "");
  return { file: "launchgate.decisions.jsonl", text, log: readLog(text) };
}

/** What was flagged, as a log keeps it. */
export function flaggedBy({ id, severity, subject, value, message }) {
  return { id, severity, subject: plain(subject), value, message, firstSeen: "2026-11-01" };
}

function plain(subject) {
  return JSON.parse(JSON.stringify(subject));
}

/** Approvals that hold, or were renewed before they ended; the word that something is not to launch. */
function inForce(finding, random) {
  const flagged = flaggedBy(finding);
  return random.pick([
    [{ flagged }],
    [{ flagged, until: "2026-11-29" }],
    [
      { flagged, until: "2026-11-19" },
      { flagged, until: "2027-03-31" },
    ],
    [{ flagged, choice: "reject" }],
    [{ flagged }, { flagged, choice: "reject" }],
    [{ flagged, choice: "change", to: "x" }],
  ]);
}
