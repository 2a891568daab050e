import { isTotalAlone, isTotalLabel } from "../../facts/totals.ts";
import type { Row } from "../../model/row.ts";
import type { ColumnName } from "../columns.ts";
import { cellAt, type Sheet } from "./sheet.ts";

/** A totals row names no campaign, or nothing but "Total" where its name or id would stand. */
export function isTotal(row: Row, sheet: Sheet): boolean {
  const id = cellAt(row, sheet, "campaign.id");
  if (id !== "" && !isTotalAlone(id)) return false;
  const name = cellAt(row, sheet, "campaign.name");
  if (name !== "") return isTotalAlone(name);
  const periods = periodColumns(sheet);
  return row.cells
    .slice(0, firstColumns)
    .some((cell, at) => !periods.has(at) && (at < 3 ? isTotalLabel(cell) : isTotalAlone(cell)));
}

const firstColumns = 5;

/** Under a budget's type "Total" says for how long it is. */
function periodColumns({ at }: Sheet): ReadonlySet<number> {
  const names = ["budget.period", "campaign.budget.period", "adGroup.budget.period"] satisfies ColumnName[];
  return new Set(names.flatMap((name) => at.get(name) ?? []));
}
