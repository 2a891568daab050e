import type { Cell } from "../../model/finding.ts";
import type { Input } from "../../model/report.ts";
import { encodings } from "../../read/encoding.ts";
import { type Edit, patchTable } from "../../read/patch.ts";
import { remember } from "../../values/memo.ts";
import { changedCell, type Fix } from "./fixes.ts";

/** A cell with another text, by a fix. */
export interface Change {
  readonly fix: Fix;
  readonly cell: Cell;
  readonly from: string;
  readonly to: string;
}

/** A fix that no copy has, and why. */
export interface Unplaced {
  readonly fix: Fix;
  readonly file: string | undefined;
  readonly why: string;
}

export interface Applied {
  readonly files: readonly {
    readonly file: string;
    readonly bytes: Uint8Array;
    readonly changes: readonly Change[];
  }[];
  readonly unplaced: readonly Unplaced[];
}

/** Fixes × files → copies. A file that cannot be written faithfully is left as it is, and each of its fixes says why. */
export async function applyFixes(
  fixes: readonly Fix[],
  inputs: readonly Input[],
  bytesOf: (file: string) => Promise<Uint8Array | undefined>,
): Promise<Applied> {
  const files = [];
  const unplaced: Unplaced[] = fixes
    .filter(({ cells }) => cells.length === 0)
    .map((fix) => ({ fix, file: fix.finding.file, why: "it is about more than one cell" }));
  for (const [file, own] of byFile(fixes)) {
    const done = await applyTo(file, own, inputs, bytesOf);
    if (typeof done === "string") unplaced.push(...own.map(({ fix }) => ({ fix, file, why: done })));
    else {
      if (done.changes.length > 0) files.push({ file, bytes: done.bytes, changes: done.changes });
      const placed = new Set(done.changes.map(({ fix, cell }) => JSON.stringify([fix.finding.id, cell])));
      const left = own.flatMap(({ fix, cells }) =>
        cells.some((cell) => !placed.has(JSON.stringify([fix.finding.id, cell]))) ? [fix] : [],
      );
      unplaced.push(
        ...left.map((fix) => ({
          fix,
          file,
          why: "it cannot be told where in the cell it belongs, or another fix has changed it",
        })),
      );
    }
  }
  return { files, unplaced };
}

interface Own {
  readonly fix: Fix;
  readonly cells: readonly Cell[];
}

function byFile(fixes: readonly Fix[]): Map<string, Own[]> {
  const files = new Map<string, Own[]>();
  for (const fix of fixes) {
    const own = new Map<string, Cell[]>();
    for (const cell of fix.cells) remember(own, cell.file, () => []).push(cell);
    for (const [file, cells] of own) remember(files, file, () => []).push({ fix, cells });
  }
  return files;
}

async function applyTo(
  file: string,
  own: readonly Own[],
  inputs: readonly Input[],
  bytesOf: (file: string) => Promise<Uint8Array | undefined>,
): Promise<{ bytes: Uint8Array; changes: Change[] } | string> {
  const input = inputs.find((each) => each.file === file);
  const encoding = encodings.find((each) => each === input?.encoding);
  if (!input?.delimiter || !encoding)
    return "a workbook, an archive or JSON has no faithful copy here: change it by this list";
  const bytes = await bytesOf(file);
  if (!bytes) return "it is no plain file: change it by this list";
  const { edits, changes } = editsOf(own);
  const patched = await patchTable(bytes, { encoding, delimiter: input.delimiter }, edits);
  return typeof patched === "string" ? patched : { bytes: patched, changes };
}

/** What is to be done to each cell, by one fix after the other; `changes` fills as it is done. */
function editsOf(own: readonly Own[]) {
  const changes: Change[] = [];
  const edits = new Map<number, Map<number, Edit>>();
  for (const { fix, cells } of own)
    for (const cell of cells) {
      const row = remember(edits, cell.row, () => new Map<number, Edit>());
      const before = row.get(cell.column);
      row.set(cell.column, (text) => {
        const earlier = before?.(text);
        const from = earlier ?? text;
        const to = changedCell(fix, from);
        if (to === undefined || to === from) return earlier;
        changes.push({ fix, cell, from, to });
        return to;
      });
    }
  return { edits, changes };
}
