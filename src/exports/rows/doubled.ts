import type { Row } from "../../model/row.ts";
import { headerKey } from "../../values/text.ts";
import type { ColumnName } from "../columns.ts";
import type { ExportFormat } from "../format.ts";

/** The columns that say each field. */
export type Uses = ReadonlyMap<ColumnName, readonly number[]>;

/** Columns that say the same thing: nobody can tell which one is meant. */
export interface Doubled {
  readonly name: ColumnName;
  readonly columns: readonly number[];
}

/** Columns of any rows, and those with the same header in rows of a kind, each pair once. */
export function doubledIn(
  uses: Uses,
  kinds: readonly Uses[],
  { cells }: Row,
  { together = {} }: ExportFormat,
): Doubled[] {
  const alike = kinds.flatMap((each) =>
    [...each].map(([name, [first = -1, ...others]]) => {
      const same = others.filter(
        (column) => headerKey(cells[column] ?? "") === headerKey(cells[first] ?? ""),
      );
      return { name, columns: [first, ...same] };
    }),
  );
  const doubled = [...[...uses].map(([name, columns]) => ({ name, columns })), ...alike].filter(
    ({ name, columns }) => columns.length > 1 && !listed.has(name) && together[name] === undefined,
  );
  return [...new Map(doubled.map((each) => [each.columns.join(), each])).values()];
}

/** Several columns of ad text, or of pages, are the rule, not a contradiction. */
const listed: ReadonlySet<ColumnName> = new Set(["copy", "landing.also"]);
