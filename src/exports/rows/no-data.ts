import type { Row } from "../../model/row.ts";
import type { Header } from "./header.ts";

/** Tells, row after row, which ones say nothing of any campaign, and why. */
export function createNoData({ row: header }: Header): (row: Row) => string | undefined {
  const headers = header.cells;
  let ended = false;
  return (row) => {
    if (row.row < header.row) return "row above the header";
    const reason = noData(row, headers) ?? (ended && isSentence(row, headers) ? "footer" : undefined);
    ended = reason === "blank row" || reason === "footer";
    return reason;
  };
}

function noData(row: Row, headers: readonly string[]): string | undefined {
  const { cells } = row;
  const at = cells.findIndex(isFilled);
  if (at < 0) return "blank row";
  // A copyright line on its own: `©2017`, `@2020`.
  if (/^\s*(©|@\d{4} )/.test(cells[at] ?? "") && !cells.slice(at + 1).some(isFilled)) return "footer";
  if (isInstruction(row)) return "instruction row";
  return headers.every((header, column) => cells[column] === header) ? "header again" : undefined;
}

/** What a sheet says of its columns starts with `#`, in each of several cells, or in the only cell of a line. */
export function isInstruction({ cells }: Row): boolean {
  const first = cells.find(isFilled);
  // Nearly every row ends here.
  if (first !== undefined && !first.trim().startsWith("#")) return false;
  const said = cells.filter(isFilled);
  return (said.length > 1 || cells.length === 1) && said.every((cell) => cell.trim().startsWith("#"));
}

function isFilled(cell: string): boolean {
  return cell.trim() !== "";
}

/** Words without a single delimiter, under a table of several columns: after a blank row they are a note on it. */
function isSentence({ cells: [first = "", ...others] }: Row, headers: readonly string[]): boolean {
  return headers.length > 2 && others.length === 0 && /\p{L}{2}.* .*\p{L}/u.test(first);
}
