import type { LogLine } from "../model/decision.ts";
import { plural } from "../values/text.ts";
import { hashOf, lineSchema, lineText } from "./line.ts";

export interface Logged {
  /** 1-based. */
  readonly line: number;
  readonly decision: LogLine;
}

export interface Fault {
  readonly line: number;
  readonly message: string;
}

export interface Log {
  readonly decisions: readonly Logged[];
  /** The hashes of the lines that no other follows: what the next one seals. */
  readonly heads: readonly string[];
  /** What was edited, removed or moved. Then nobody may rely on the rest. */
  readonly faults: readonly Fault[];
  /** A last line that was never finished, by a crash: what it should have said was never recorded. */
  readonly torn: Torn | undefined;
}

export interface Torn {
  readonly line: number;
  readonly text: string;
}

/** A log with the name of its file, as a report says it. */
export interface NamedLog {
  readonly file: string;
  readonly log: Log;
}

/**
 * Text → decisions. A line names the lines that were last when it was written, and its hash covers that: a line can be
 * neither changed, taken out nor moved before one it follows. Lines of two branches may stand beside each other in any
 * order, as git's union merge leaves them; the next line seals both.
 */
export function readLog(text: string): Log {
  const lines = text.split("\n");
  const last = lines.pop() ?? "";
  const torn = last === "" ? undefined : { line: lines.length + 1, text: last };
  const decisions: Logged[] = [];
  const faults: Fault[] = [];
  for (const [index, each] of lines.entries()) {
    const read = readLine(each.replace(/\r$/, ""));
    if (typeof read === "string") faults.push({ line: index + 1, message: read });
    else decisions.push({ line: index + 1, decision: read });
  }
  const chained = chain(decisions, faults);
  const followed = new Set(chained.flatMap(({ decision }) => decision.after));
  const heads = chained.map(({ decision }) => decision.hash).filter((hash) => !followed.has(hash));
  return { decisions: chained, heads, faults: faults.sort((a, b) => a.line - b.line), torn };
}

function readLine(text: string): LogLine | string {
  if (/^(<{7}|={7}|>{7}|\|{7})/.test(text))
    return "git has left a conflict here: keep the lines of both sides, take its marks out, and set merge=union for this file in .gitattributes";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text.trim() === ""
      ? "is blank, and the log has no blank lines"
      : "is no decision: it was edited or cut";
  }
  const version = isRecord(value) ? value.version : undefined;
  if (typeof version === "number" && version > 1)
    return `was written by a newer launchgate (version ${version} of the log): update this one`;
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) return `is no decision: ${parsed.error.issues.map(issueText).join(", ")}`;
  const { hash, ...rest } = parsed.data;
  if (hashOf(rest) !== hash || lineText(parsed.data) !== text)
    return "was edited after it was written: its hash is that of another text";
  return parsed.data;
}

/** Whether each line follows lines that stand before it; a line that stands twice counts once. */
function chain(decisions: readonly Logged[], faults: Fault[]): Logged[] {
  const places = new Map(decisions.map(({ line, decision }) => [decision.hash, line]));
  const before = new Set<string>();
  const chained: Logged[] = [];
  for (const each of decisions) {
    const { hash, after } = each.decision;
    if (before.has(hash)) continue;
    // Lines that cannot be read have been said; what follows them follows from that.
    const lost = faults.length > 0 ? undefined : after.find((previous) => !places.has(previous));
    const later = after.find((previous) => places.has(previous) && !before.has(previous));
    if (lost !== undefined)
      faults.push({ line: each.line, message: "follows a line that is not there: it was taken out" });
    else if (later !== undefined)
      faults.push({
        line: each.line,
        message: `follows line ${places.get(later)}, which stands after it: the lines were moved`,
      });
    before.add(hash);
    chained.push(each);
  }
  return chained;
}

/** All that is wrong, in one sentence per line, for whoever must not rely on it. */
export function faultText(name: string, faults: readonly Fault[]): string {
  const shown = faults.slice(0, 5).map(({ line, message }) => `${name}:${line}: ${message}`);
  const more = faults.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${plural(more, "more line")}`] : [])].join("\n");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function issueText({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
  return path.length === 0 ? message : `${path.map(String).join(".")} ${message}`;
}
