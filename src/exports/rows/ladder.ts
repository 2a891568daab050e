import type { Row } from "../../model/row.ts";
import type { Sheet } from "./sheet.ts";

/** What belongs to what over levels that the gate has no word for: a YouTube ad to its line item's insertion order. */
export interface Ladder {
  add(row: Row, sheet: Sheet): void;
  /** The lowest id of a row; blank where it has none. */
  foot(row: Row, sheet: Sheet): string;
  /** The id of the ad group that a row belongs to; blank where no row says it. */
  top(row: Row, sheet: Sheet): string;
}

export function createLadder(): Ladder {
  const above = new Map<string, Rung>();
  return {
    add(row, sheet) {
      const rungs = rungsOf(row, sheet);
      for (const [index, rung] of rungs.entries()) {
        const next = rungs[index + 1];
        if (next) above.set(keyOf(rung, sheet), next);
      }
    },
    foot: (row, sheet) => JSON.stringify(rungsOf(row, sheet)[0] ?? ""),
    top(row, sheet) {
      let [rung] = rungsOf(row, sheet);
      // Each step leads to a higher rung, so that it ends.
      while (rung && rung.step < sheet.ladder.length - 1) rung = above.get(keyOf(rung, sheet));
      return rung?.id ?? "";
    },
  };
}

interface Rung {
  readonly step: number;
  readonly id: string;
}

function rungsOf({ cells }: Row, { ladder }: Sheet): Rung[] {
  return ladder.flatMap((column, step) => {
    const id = column === undefined ? "" : (cells[column] ?? "").trim();
    return id === "" ? [] : [{ step, id }];
  });
}

function keyOf({ step, id }: Rung, { format }: Sheet): string {
  return JSON.stringify([format.id, step, id]);
}
