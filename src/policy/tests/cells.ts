import { type ColumnName, columnNames, isColumnName } from "../../exports/columns.ts";
import { generic } from "../../exports/generic.ts";
import { columnsOf, meaningsOf } from "../../exports/rows/meanings.ts";
import { quoteName } from "../../values/text.ts";

type Mapped = ReadonlyMap<string, readonly string[]>;

/** What each header of a test's rows says: by the policy's own `columns:`, as the name of a field, or as in anybody's table. */
export function meantBy(headers: readonly string[], mapped: Mapped): ReadonlyMap<string, ColumnName> {
  const read = (columns: Mapped) =>
    columnsOf({ line: 1, row: 1, cells: headers }, meaningsOf(generic, undefined, columns));
  const [own, anybodys] = [read(mapped), read(new Map())];
  const meant = new Map<string, ColumnName>();
  for (const [index, header] of headers.entries()) {
    const name = isColumnName(header) ? header : (own[index] ?? anybodys[index]);
    if (name) meant.set(header, name);
  }
  return meant;
}

/** Every way to head a column, for suggestions. */
export function knownHeaders(mapped: Mapped): string[] {
  return [...columnNames, ...[...mapped.values()].flat(), ...Object.values(generic.synonyms).flat()];
}

/** A list in one cell, as exports write it: headlines a line each, names with a semicolon between them. */
export function cellText(value: string | readonly string[], column: ColumnName | undefined): string {
  if (typeof value === "string") return value;
  return column === "copy" ? value.join("\n") : value.map(quoteName).join("; ");
}
