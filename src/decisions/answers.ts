import { z } from "zod";
import { choices } from "../model/decision.ts";
import type { Row } from "../model/row.ts";

const text = z.string().min(1);

const answer = z.strictObject({
  id: text.describe("the finding, as the report names it"),
  choice: z.enum(choices),
  reason: text,
  until: text.optional().describe("the last day on which an approval counts, such as 2026-12-31"),
  upTo: text.optional().describe("the amount that an approval covers, such as 500.00"),
  to: text.optional().describe("what is to stand there"),
  by: text.optional().describe("who decided, where it is not the same person everywhere"),
});

export const answersSchema = z
  .strictObject({ version: z.literal(1), by: text.optional(), decisions: z.array(answer) })
  .describe("answers to findings that came back from a person who has no terminal");

export type Answer = z.output<typeof answer>;

/** An answer with the place it has in the file. */
export interface Placed {
  readonly place: string;
  readonly answer: Answer;
}

/** A text says what is wrong with it. */
export type AnswerRead = Placed | { readonly place: string; readonly wrong: string };

export function answersJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(answersSchema, { io: "output" }), title: "Launchgate answers" };
}

/** The file that a report's buttons save. */
export function answersOfJson(content: string): AnswerRead[] {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return [{ place: "it", wrong: "is no JSON" }];
  }
  const read = answersSchema.safeParse(value);
  if (!read.success)
    return read.error.issues.map(({ path, message }) => ({
      place: path.map(String).join(".") || "it",
      wrong: message,
    }));
  const { by, decisions } = read.data;
  return decisions.map((each, index) => ({
    place: `decision ${index + 1}`,
    answer: by === undefined || each.by !== undefined ? each : { ...each, by },
  }));
}

/** What a spreadsheet of findings calls its columns. */
const headers = {
  id: /^(finding|id|finding id)$/i,
  choice: /^decision$/i,
  reason: /^(reason|why)$/i,
  until: /^until$/i,
  upTo: /^up to$/i,
  to: /^change to$/i,
  by: /^(decided by|by)$/i,
} as const satisfies Record<keyof Answer, RegExp>;

/** What people write for a choice. */
const words = new Map<string, Answer["choice"]>(
  choices.flatMap((choice) => [
    [choice, choice],
    [{ approve: "approved", reject: "rejected", change: "changed" }[choice], choice],
  ]),
);

/** Undefined for a table that has no such columns. A row without a decision is none yet. */
export function answersOfRows(rows: readonly Row[]): AnswerRead[] | undefined {
  const at = rows.findIndex(({ cells }) =>
    [headers.id, headers.choice].every((header) => cells.some((cell) => header.test(cell.trim()))),
  );
  const head = rows[at];
  if (!head) return undefined;
  const columns = Object.entries(headers).map(
    ([name, header]) => [name, head.cells.findIndex((cell) => header.test(cell.trim()))] as const,
  );
  return rows.slice(at + 1).flatMap((row): AnswerRead[] => {
    const said = Object.fromEntries(
      columns
        .map(([name, column]) => [name, (row.cells[column] ?? "").trim()])
        .filter(([, cell]) => cell !== ""),
    );
    if (said["choice"] === undefined) return [];
    const place = `row ${row.row}`;
    const choice = words.get(said["choice"].toLowerCase());
    if (!choice)
      return [{ place, wrong: `${said["choice"]} is no decision: write approve, reject or change` }];
    const read = answer.safeParse({ ...said, choice });
    if (read.success) return [{ place, answer: read.data }];
    const lacks = read.error.issues.map(({ path }) => String(path[0]));
    return [{ place, wrong: `lacks its ${lacks.join(" and ")}` }];
  });
}
