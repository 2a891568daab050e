import type { Row, Table } from "../model/row.ts";

/** What the rows of a run may take in memory between two readings: about that many bytes. */
const most = 32 * 1024 * 1024;

/** Tables are read more than once where rows inherit from others: small ones are parsed once, large ones each time. */
export function createKeeping(room: number = most): (table: Table) => Table {
  let left = room;
  return (table) => {
    let kept: readonly (readonly Row[])[] | undefined;
    return {
      ...table,
      async *rows() {
        if (kept) return yield* kept;
        const gathered = gathering(left);
        for await (const batch of table.rows()) yield gathered.add(batch);
        // Only now: somebody who wants the first rows alone stops before.
        kept = gathered.all();
        if (kept) left -= gathered.size();
      },
    };
  };
}

/** A row and each of its cells take some bytes more than their text; equal texts are one. */
const perRow = 80;
const perCell = 8;
const perText = 80;

function gathering(room: number) {
  const texts = new Map<string, string>();
  let size = 0;
  let all: (readonly Row[])[] | undefined = [];
  const one = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    size += perText + text.length;
    texts.set(text, text);
    return text;
  };
  return {
    add(batch: readonly Row[]): readonly Row[] {
      if (!all) return batch;
      const rows = batch.map((row) => {
        size += perRow + perCell * row.cells.length;
        return { ...row, cells: row.cells.map(one) };
      });
      all.push(rows);
      if (size > room) {
        all = undefined;
        texts.clear();
      }
      return rows;
    },
    all: () => all,
    size: () => size,
  };
}
