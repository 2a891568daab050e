import type { Row } from "../../model/row.ts";
import { InputError } from "../../model/trouble.ts";
import { headerKey } from "../../values/text.ts";
import type { ExportFormat } from "../format.ts";
import { withoutCurrency } from "./meanings.ts";

/** How far down a header may stand under a preamble. */
export const searchDepth = 20;

/** The format whose marks stand in one of the first rows; undefined where no platform's do. Two that fit alike are asked about. */
export function recognise(rows: readonly Row[], formats: readonly ExportFormat[]): ExportFormat | undefined {
  for (const [index, row] of rows.slice(0, searchDepth).entries()) {
    const headers = headersOf(row);
    const fitting = formats.filter((format) => areMarks(headers, format) || opens(rows, index, format));
    // What fits to the letter says more than what fits in any spelling.
    const exact = fitting.filter(({ exactMarks }) => exactMarks);
    const nearest = exact.length > 0 ? exact : fitting;
    const most = Math.max(0, ...nearest.map(marksOf));
    const [format, other] = nearest.filter((each) => marksOf(each) === most);
    if (format && other) {
      throw new InputError(
        `its headers could be those of ${format.label} or of ${other.label}; say which with --as ${format.id} or --as ${other.id}`,
      );
    }
    if (format) return format;
  }
  return undefined;
}

/** `daily_budget` beside a bare `id` and `name`: Meta's API counts it in cents, nobody else does. */
export function refuseUnsaidUnit({ cells }: Row): void {
  const has = (...keys: readonly string[]) => keys.some((key) => cells.includes(key));
  if (has("id") && has("name") && has("daily_budget", "lifetime_budget"))
    throw new InputError(
      "its headers could be those of Meta's Marketing API, with budgets in cents, or of a table of your own, with whole amounts; say which with --as meta-api or --as generic",
    );
}

/** Whether a row is the format's header. */
export function isMarked(row: Row, format: ExportFormat): boolean {
  return areMarks(headersOf(row), format);
}

interface HeadersOf {
  readonly keys: ReadonlySet<string>;
  readonly written: ReadonlySet<string>;
}

/** Once per row, however many formats are asked: a row may have 100,000 cells. */
function headersOf({ cells }: Row): HeadersOf {
  return {
    keys: new Set([...cells, ...cells.map(withoutCurrency)].map(headerKey)),
    written: new Set(cells.map((cell) => cell.replace(/^\ufeff/, "").trim())),
  };
}

function areMarks(
  { keys, written }: HeadersOf,
  { marks: groups, exactMarks, unlike = [] }: ExportFormat,
): boolean {
  if (groups === undefined) return false;
  const has = (header: string) => keys.has(headerKey(header));
  const marked = exactMarks ? (header: string) => written.has(header) : has;
  return groups.every((group) => group.some(marked)) && !unlike.some(has);
}

/** What a platform writes above a header is in the first cells. */
function opens(rows: readonly Row[], index: number, { opens: start, unlike = [] }: ExportFormat): boolean {
  const lines = rows.slice(index, index + 2).map(({ cells: [first = ""] }) => first.trim());
  if (!start?.test(lines.join("\n"))) return false;
  const others = new Set(unlike.map(headerKey));
  return !rows
    .slice(index, searchDepth)
    .some(({ cells }) => cells.some((cell) => others.has(headerKey(cell))));
}

function marksOf({ marks = [] }: ExportFormat): number {
  return marks.length;
}
