import type { Ids } from "../../exports/fields/intern.ts";
import { createKin } from "../../exports/rows/kin.ts";
import type { Opened } from "../../exports/rows/open.ts";
import { understand } from "../../exports/rows/understand.ts";
import { isTotalOf } from "../../facts/totals.ts";
import type { RowProblem } from "../../model/entry.ts";
import type { PlanRow } from "../../model/media-plan.ts";
import type { Policy } from "../../model/policy.ts";
import type { Input } from "../../model/report.ts";
import type { Row } from "../../model/row.ts";
import { remember } from "../../values/memo.ts";
import { moneyText } from "../../values/money.ts";
import { plural } from "../../values/text.ts";
import { currencyOf, toInput } from "../entries.ts";
import { unmerge, withoutShared } from "./merged.ts";
import { toPlanRow } from "./rows.ts";

export interface PlanTable {
  readonly rows: readonly PlanRow[];
  readonly problems: readonly RowProblem[];
  readonly input: Input;
}

/** A table of a plan, row by row. Nobody is introduced: each row says what it says, and takes nothing over from another. */
export async function readPlanTable(opened: Opened, policy: Policy, ids: Ids): Promise<PlanTable> {
  const notes = new Set<number>();
  const { table: unmerged, amounts } = await unmerge(opened);
  const table = {
    ...unmerged,
    async *rows() {
      for await (const rows of unmerged.rows()) {
        for (const row of rows) if (isNote(row, opened)) notes.add(row.row);
        yield rows;
      }
    },
  };
  const understood = understand({ ...opened, table }, createKin(), { currencyOf: currencyOf(policy), ids });
  const rows: PlanRow[] = [];
  const problems: RowProblem[] = [];
  for await (const batch of understood.batches()) {
    problems.push(...batch.problems.flatMap((problem) => ofPlan(problem, notes)));
    for (const entry of batch.entries) {
      const read = toPlanRow(entry);
      rows.push(read.row);
      problems.push(...read.problems);
    }
  }
  const sums = rows.filter(isSum);
  const input = without(toInput(understood, opened.table, policy), sums);
  const own = rows.filter((row) => !isSum(row));
  return { rows: withoutShared(own, amounts), problems, input };
}

/** Whatever else it says, it approves nothing: a heading, a remark under the table. */
function isNote({ cells }: Row, { header }: Opened): boolean {
  const plans = [...header.at].filter(([name]) => /budget|flight/.test(name));
  return plans.length > 0 && plans.every(([, column]) => (cells[column] ?? "").trim() === "");
}

function ofPlan(problem: RowProblem, notes: ReadonlySet<number>): RowProblem[] {
  if (problem.rule !== "file/no-campaign") return [problem];
  if (problem.place && notes.has(problem.place.row)) return [];
  return [
    {
      ...problem,
      message: "the row of the plan names no campaign, so nobody knows what it approves",
      expected: "a campaign name or id in every row; a merged cell names that of its first row alone",
    },
  ];
}

/** `Total Meta`, with nothing but an amount. */
function isSum({ name, id, platform, start, end }: PlanRow): boolean {
  const isDated = start.state === "value" || end.state === "value";
  return name !== undefined && isTotalOf(name) && id === undefined && platform === undefined && !isDated;
}

function without(input: Input, sums: readonly PlanRow[]): Input {
  if (sums.length === 0) return input;
  const lines = sums.map(({ place }) => place.line);
  return {
    ...input,
    entries: input.entries - sums.length,
    skipped: [...input.skipped, { reason: "subtotal row", count: sums.length, lines: lines.slice(0, 5) }],
  };
}

/** A row that stands in two sheets or files as it is approves its amount once. */
export function withoutRepeats(tables: readonly PlanTable[]): {
  rows: readonly PlanRow[];
  problems: readonly { readonly file: string; readonly problem: RowProblem }[];
} {
  const known = new Map<string, string>();
  const repeated = new Map<string, PlanRow[]>();
  const rows: PlanRow[] = [];
  for (const row of tables.flatMap((table) => table.rows)) {
    const { file } = row.place;
    const first = remember(known, keyOf(row), () => file);
    if (first === file || row.isBare) rows.push(row);
    else remember(repeated, JSON.stringify([file, first]), () => []).push(row);
  }
  return { rows, problems: [...repeated.values()].flatMap((again) => toProblem(again, known)) };
}

function keyOf({ id, name, platform, isPart, amount, start, end }: PlanRow): string {
  const approved = amount.state === "value" ? moneyText(amount.value) : amount.state;
  const days = [start, end].map((cell) => (cell.state === "value" ? cell.value : cell.state));
  return JSON.stringify([id, name, platform, isPart, approved, ...days]);
}

function toProblem(again: readonly PlanRow[], known: ReadonlyMap<string, string>) {
  const [first] = again;
  if (!first) return [];
  const problem: RowProblem = {
    rule: "file/repeated-entry",
    place: first.place,
    column: undefined,
    header: undefined,
    entry: undefined,
    level: undefined,
    message: `${plural(again.length, "row")} of the plan stand${again.length === 1 ? "s" : ""} in ${known.get(keyOf(first))} too`,
    found: again.map(({ name, id }) => name ?? id).join(", "),
    expected: "each row once; its amount counts once. Say which sheet counts: plan: { file: …, sheet: … }",
    fix: undefined,
    count: again.length,
  };
  return [{ file: first.place.file, problem }];
}
