import type { ColumnUse, RowProblem } from "../model/entry.ts";
import { labelOf } from "../model/field-labels.ts";
import type { PastFile } from "../model/past.ts";
import type { Input } from "../model/report.ts";
import { headerKey } from "../values/text.ts";
import { nearest } from "../values/words.ts";

type Said = Pick<RowProblem, "rule" | "message" | "found" | "expected" | "count">;

/** Columns from which something was read last time, and no column says it now. A column that nobody reads is nobody's loss. */
export function lostColumns(now: Input, past: PastFile): Said[] {
  const headers = new Set(now.columns.map(({ header }) => headerKey(header)));
  const before = new Set(past.columns.map(({ header }) => headerKey(header)));
  const isNew = ({ header }: ColumnUse) => !before.has(headerKey(header));
  const unread = now.columns.filter((each) => each.field === undefined && isNew(each));
  const lost: Said[] = [];
  for (const field of new Set(past.columns.flatMap((each) => each.field ?? []))) {
    const gone = past.columns.filter((each) => each.field === field && !headers.has(headerKey(each.header)));
    // Renamed, and understood all the same.
    const renamed = now.columns.filter((each) => each.field === field && isNew(each));
    for (const { header } of gone.slice(renamed.length)) lost.push(saying(header, field, unread, now, past));
  }
  return lost;
}

function saying(
  header: string,
  field: string,
  unread: readonly ColumnUse[],
  { entries }: Input,
  { file }: PastFile,
): Said {
  const perhaps = renamedTo(
    header,
    unread.map((each) => each.header),
  );
  const advice =
    perhaps === undefined ? "" : `; or, if ${perhaps} is it now, columns: { ${field}: "${perhaps}" }`;
  return {
    rule: "file/columns-changed",
    message: `the column ${header}, from which the ${labelOf(field)} was read in ${file}, is not in the export`,
    found: perhaps === undefined ? `no column ${header}` : `no column ${header}, and a new one: ${perhaps}`,
    expected: `${header}${advice}`,
    count: entries,
  };
}

/** A new header that is nearly the old one, or the only one that shares a word with it. */
function renamedTo(header: string, candidates: readonly string[]): string | undefined {
  const words = wordsOf(header);
  const alike = candidates.filter((each) => [...wordsOf(each)].some((word) => words.has(word)));
  return nearest(header, candidates) ?? (alike.length === 1 ? alike[0] : undefined);
}

function wordsOf(header: string): Set<string> {
  return new Set(header.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}
