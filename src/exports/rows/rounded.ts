import type { RowProblem } from "../../model/entry.ts";
import { levels } from "../../model/field.ts";
import { namesOf } from "../../values/text.ts";
import { damagedId } from "../fields/damaged-id.ts";
import { cellAt, type SheetRow } from "./sheet.ts";

/**
 * A spreadsheet keeps 15 digits of a number and writes zeros for the rest. Source: Microsoft, "Excel specifications and
 * limits", number precision.
 */
const kept = 15;

/** So many zeros in a row are nobody's chance: one file in a million would have them. */
const telling = 6;

/** Ids that a spreadsheet rounded look like ids: their neighbours tell, none of which has another digit at its end. */
export interface Rounded {
  add(row: SheetRow): void;
  problems(): RowProblem[];
}

interface Column {
  readonly header: string;
  readonly ids: Set<string>;
  zeros: number;
  isWhole: boolean;
}

export function createRounded(): Rounded {
  const columns = new Map<number, Column>();
  return {
    add({ row, sheet }) {
      for (const level of levels) {
        const at = sheet.at.get(`${level}.id`);
        if (at === undefined) continue;
        let column = columns.get(at);
        if (!column) {
          column = { header: sheet.headers[at] ?? "", ids: new Set(), zeros: 0, isWhole: false };
          columns.set(at, column);
        }
        if (!column.isWhole) look(column, cellAt(row, sheet, `${level}.id`));
      }
    },
    problems() {
      const doubtful = [...columns].filter(([, { isWhole, ids }]) => !isWhole && ids.size > 0);
      const zeros = doubtful.reduce((sum, [, column]) => sum + column.zeros, 0);
      return zeros < telling ? [] : doubtful.map(([at, column]) => toProblem(at, column));
    },
  };
}

function look(column: Column, id: string): void {
  if (id.length <= kept || !/^\d+$/.test(id)) return;
  const end = id.slice(kept);
  if (/[1-9]/.test(end)) column.isWhole = true;
  else if (column.ids.size < telling && !column.ids.has(id)) {
    column.ids.add(id);
    column.zeros += end.length;
  }
}

function toProblem(column: number, { header, ids }: Column): RowProblem {
  return {
    ...damagedId(namesOf([...ids].slice(0, 3))),
    message: `a spreadsheet rounded the ids: none under ${JSON.stringify(header)} has another digit than zero after its ${kept}th`,
    place: undefined,
    column,
    header,
    entry: undefined,
    level: undefined,
    fix: undefined,
  };
}
