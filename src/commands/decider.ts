import type { Command } from "commander";
import { UsageError } from "../model/trouble.ts";
import { type Day, readIsoDay } from "../values/date.ts";

export interface DeciderOptions {
  readonly by?: string;
  readonly reason?: string;
  readonly sign?: string;
}

/** Who decides, and why. */
export function deciderOptions(command: Command): Command {
  return command
    .option("--by <person>", "who decides")
    .option("--reason <text>", "why; it is kept in the log")
    .option("--sign <key>", "the SSH key that whoever decides signs it with, such as ~/.ssh/id_ed25519");
}

export function readDecider({
  by,
  reason,
}: {
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
}): { by: string; reason: string } {
  if (by === undefined || by.trim() === "") throw new UsageError("say who decides: --by dana@example.com");
  if (reason === undefined || reason.trim() === "")
    throw new UsageError('say why, for those who read it later: --reason "fair week, agreed with finance"');
  refuseControls("--by", by);
  refuseControls("--reason", reason);
  return { by: by.trim(), reason: reason.trim() };
}

/** A line of the log is read at terminals. */
export function refuseControls(name: string, text: string): void {
  if (text.trim() === "") throw new UsageError(`${name} is blank`);
  if (/\p{Cc}/u.test(text))
    throw new UsageError(`${name} holds a control character: write it as plain text, in one line`);
  if (text.length > 2000) throw new UsageError(`${name} is longer than 2,000 characters`);
}

export function readUntil(text: string | undefined, today: Day): Day | undefined {
  if (text === undefined) return undefined;
  const day = readIsoDay(text);
  if (!day) throw new UsageError(`--until ${text}: is not a day; write it as 2026-12-31`);
  if (day < today) throw new UsageError(`--until ${text}: is over already; today is ${today}`);
  return day;
}

export function asideText(setAside: string | undefined): string {
  return setAside === undefined ? "" : `  a last line that was never finished is now in ${setAside}\n`;
}

/** What a script is told as an error, a person is told beside the answer. */
export function refusalOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    // What was typed stands beside it, and no option was.
    if (error instanceof UsageError) return error.message.replace(/^--\S+ (?:[^:]*: )?/, "");
    throw error;
  }
}
