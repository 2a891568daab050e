import type { ColumnUse, RowProblem } from "../../model/entry.ts";
import { labelOf } from "../../model/field-labels.ts";
import type { PastFile } from "../../model/past.ts";
import type { Input } from "../../model/report.ts";
import { remember } from "../../values/memo.ts";
import { headerKey, namesOf } from "../../values/text.ts";
import { nearest } from "../../values/words.ts";

type Said = Pick<RowProblem, "rule" | "message" | "found" | "expected" | "count">;

/** Columns from which something was read last time, and no column says it now. A column that nobody reads is nobody's loss. */
export function lostColumns(now: Input, past: PastFile): Said[] {
  const headers = new Set(now.columns.map(({ header }) => headerKey(header)));
  const before = new Set(past.columns.map(({ header }) => headerKey(header)));
  const fresh = now.columns.filter(({ header }) => !before.has(headerKey(header)));
  const gone = past.columns.filter(({ header }) => !headers.has(headerKey(header)));
  const lost = new Map<string, string[]>();
  for (const field of new Set(gone.flatMap(fieldsOf))) {
    // Renamed, and understood all the same.
    const renamed = fresh.filter((each) => fieldsOf(each).includes(field)).length;
    for (const { header } of gone.filter((each) => fieldsOf(each).includes(field)).slice(renamed))
      remember(lost, header, () => []).push(field);
  }
  const unread = fresh.filter(({ field }) => field === undefined).map(({ header }) => header);
  return [...lost].map(([header, fields]) => saying(header, fields, unread, now, past));
}

/** A column may say several things. */
function fieldsOf({ field }: ColumnUse): string[] {
  return field === undefined ? [] : field.split(", ");
}

function saying(
  header: string,
  fields: readonly string[],
  unread: readonly string[],
  { entries }: Input,
  { file }: PastFile,
): Said {
  const perhaps = renamedTo(header, unread);
  const columns = fields.map((field) => `${field}: "${perhaps}"`).join(", ");
  return {
    rule: "file/columns-changed",
    message: `the column ${header} is not in the export, and in ${file} it said the ${namesOf(fields.map(wordOf))}`,
    found: `no column ${header}${perhaps === undefined ? "" : `, and a new one: ${perhaps}`}`,
    expected: `${header}${perhaps === undefined ? "" : `; or, if ${perhaps} is it now, columns: { ${columns} }`}`,
    count: entries,
  };
}

/** `budget.daily` is the daily budget. */
function wordOf(field: string): string {
  const [, period] = /(?:^|\.)budget\.(daily|lifetime)$/.exec(field) ?? [];
  return period === undefined ? labelOf(field) : `${period} budget`;
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
