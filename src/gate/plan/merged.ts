import type { ColumnName } from "../../exports/columns.ts";
import type { Opened } from "../../exports/rows/open.ts";
import type { PlanRow } from "../../model/media-plan.ts";
import type { Merged, Row, Table } from "../../model/row.ts";
import { remember } from "../../values/memo.ts";

/** What a merged cell says is said in each of its rows; an amount is one for all of them, and stands in the first. */
export interface Unmerged {
  readonly table: Table;
  /** The merged cells that hold an amount. */
  readonly amounts: readonly Merged[];
}

/** Not its period, nor the name of a shared one. */
export function isAmountColumn(name: ColumnName): boolean {
  return /budget(\.(daily|lifetime))?$/.test(name);
}

export async function unmerge({ table, header }: Opened): Promise<Unmerged> {
  const isAmount = ({ column }: Merged) =>
    [...header.at].some(([name, at]) => at === column && isAmountColumn(name));
  const all = (await table.merged?.()) ?? [];
  const tall = all.filter(({ firstRow, lastRow }) => firstRow > header.row.row && lastRow > firstRow);
  const words = tall.filter((each) => !isAmount(each));
  const fill = (fills: (row: Row) => Row): Table => ({
    ...table,
    async *rows() {
      for await (const rows of table.rows()) yield rows.map(fills);
    },
  });
  return { table: words.length === 0 ? table : fill(createFill(words)), amounts: tall.filter(isAmount) };
}

function createFill(merged: readonly Merged[]): (row: Row) => Row {
  const starting = new Map<number, Merged[]>();
  for (const each of merged) remember(starting, each.firstRow, () => []).push(each);
  let open: { readonly column: number; readonly lastRow: number; readonly text: string }[] = [];
  return (row) => {
    // The same table may be read again, from its first row.
    open = open.filter(({ lastRow }) => lastRow >= row.row);
    const cells = [...row.cells];
    for (const { column, text } of open) if ((cells[column] ?? "") === "") cells[column] = text;
    for (const { column, lastRow } of starting.get(row.row) ?? [])
      open.push({ column, lastRow, text: row.cells[column] ?? "" });
    return { ...row, cells: Array.from(cells, (cell) => cell ?? "") };
  };
}

/** One amount for several campaigns: what each of them may spend is not in the plan. */
export function withoutShared(rows: readonly PlanRow[], amounts: readonly Merged[]): PlanRow[] {
  const shared = new Map<number, PlanRow[]>();
  for (const { firstRow, lastRow } of amounts) {
    const under = rows.filter(({ place: { row } }) => row >= firstRow && row <= lastRow);
    const campaigns = new Set(under.map(({ id, name, platform }) => JSON.stringify([id ?? name, platform])));
    if (campaigns.size > 1) for (const each of under) shared.set(each.place.row, under);
  }
  return rows.map((row) => {
    const under = shared.get(row.place.row);
    if (!under || row.amount.state === "absent") return row;
    const found = [...new Set(under.map(({ id, name }) => name ?? id))].join(", ");
    return { ...row, amount: { ...oneForAll, at: row.amount.at, found } };
  });
}

const oneForAll = {
  state: "unreadable",
  message: "one amount stands in a merged cell for several campaigns",
  expected: "an amount in each row, or one row for what the amount is for",
} as const;
