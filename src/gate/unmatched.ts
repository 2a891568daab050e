import { withoutCurrency } from "../exports/rows/meanings.ts";
import type { NotChecked } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import { headerKey } from "../values/text.ts";
import { nearest } from "../values/words.ts";
import type { OpenedPart } from "./open-source.ts";

/** A header that the policy maps and no file has is probably misspelled. */
export function unmatchedColumns(
  { columns }: Pick<Policy, "columns">,
  opened: readonly OpenedPart[],
): NotChecked[] {
  const headers = opened.flatMap(({ file }) => file.header.row.cells);
  const keys = new Set([...headers, ...headers.map(withoutCurrency)].map(headerKey));
  if (opened.length === 0) return [];
  return [...columns].flatMap(([name, wanted]) => {
    if (wanted.some((each) => keys.has(headerKey(each)))) return [];
    const near = wanted.map((each) => nearest(each, headers)).find((each) => each !== undefined);
    const reason = `no export has the header ${wanted.join(" or ")}${near === undefined ? "" : `; did you mean ${near}?`}`;
    return [{ rule: `columns: ${name}`, file: undefined, missing: [], reason, asked: false, entries: 0 }];
  });
}
