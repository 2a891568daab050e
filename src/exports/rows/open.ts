import type { Row, Table } from "../../model/row.ts";
import { InputError } from "../../model/trouble.ts";
import type { Written } from "../../model/written.ts";
import { headerKey } from "../../values/text.ts";
import type { Ids } from "../fields/intern.ts";
import type { ExportFormat } from "../format.ts";
import { generic } from "../generic.ts";
import { formats } from "../index.ts";
import { writtenIn } from "./evidence.ts";
import { findHeader, type Header, headerIn, understoodIn } from "./header.ts";
import type { Kin } from "./kin.ts";
import { currencyIn, type Mapped, withoutCurrency } from "./meanings.ts";
import { isInstruction } from "./no-data.ts";
import { recognise, refuseUnsaidUnit } from "./recognise.ts";
import { refuseBareReport } from "./report.ts";
import type { Sheet } from "./sheet.ts";
import { fits } from "./usable.ts";
import { createUses, type RowUse } from "./uses.ts";
import { olderVersions } from "./versions.ts";

/** A file whose header is understood. */
export interface Opened {
  readonly table: Table;
  readonly format: ExportFormat;
  readonly header: Header;
  /** What its rows are read under, where they are all of one kind. */
  readonly sheet: Sheet;
  readonly useOf: (row: Row) => RowUse;
}

export interface HeaderOptions {
  /** Undefined: the headers decide. */
  readonly format: ExportFormat | undefined;
  /** What a table is that no format claims, where that is not everybody's. */
  readonly plain?: ExportFormat;
  readonly columns: Mapped;
  readonly written: Written;
  readonly ids: Ids;
}

export async function openExport(found: Table, options: HeaderOptions): Promise<Opened> {
  const rows = await firstRows(found);
  const { format, header } = choose(rows, options);
  refuseBareReport(format, header);
  const table = format.shortRows ? filled(found, header.row.cells.length) : found;
  const sheet: Sheet = {
    id: options.ids.next(),
    file: table.file,
    at: header.at,
    also: header.also,
    headers: header.row.cells,
    format,
    currency: currencyOf(header, format),
    ladder: rungsOf(format, header),
    written: await writtenIn(table, header, format, options.written),
    said: options.written,
  };
  const uses = createUses(header, sheet, options.ids.next);
  const isOlder = await olderVersions(table, header, format);
  const older: RowUse = { kind: "skip", reason: "older version" };
  return { table, format, header, sheet, useOf: (row) => (isOlder(row) ? older : uses(row)) };
}

/** What has a platform's marks and says much more in plain words was made by hand; a column for the platform says so too. */
function choose(rows: readonly Row[], { format: named, plain: own = generic, columns }: HeaderOptions) {
  const told = named ?? recognise(rows, formats);
  const format = told ?? own;
  if (format.refusal !== undefined) throw new InputError(`this is ${format.label}: ${format.refusal}`);
  const header = findHeader(rows, format, columns);
  if (!told) refuseUnsaidUnit(header.row);
  if (named || !told || told.exactMarks || told.isReport || told.opens) return { format, header };
  const plain = headerIn(rows, own, columns);
  const more = plain ? understoodIn(plain) - understoodIn(header) : 0;
  return plain && more > (plain.at.has("platform") ? 0 : 2)
    ? { format: own, header: plain }
    : { format, header };
}

/** `Amount spent (EUR)` of a report says it for its budgets too. */
function currencyOf({ row }: Header, { currencyIn: headers = [] }: ExportFormat): string | undefined {
  const keys = new Set(headers.map(headerKey));
  const stating = row.cells.find((cell) => keys.has(headerKey(withoutCurrency(cell))));
  return stating === undefined ? undefined : currencyIn(stating);
}

function rungsOf({ ladder = [] }: ExportFormat, { row: { cells } }: Header): (number | undefined)[] {
  const keys = cells.map(headerKey);
  return ladder.map((name) => {
    const column = keys.indexOf(headerKey(name));
    return column < 0 ? undefined : column;
  });
}

async function firstRows(table: Table): Promise<readonly Row[]> {
  for await (const rows of table.rows()) return rows;
  return [];
}

/** Rows that end early, as the platform writes them, with blank cells to the header's width. */
function filled(table: Table, width: number): Table {
  return {
    ...table,
    async *rows() {
      for await (const rows of table.rows()) {
        yield rows.map((row) => {
          const lacking = Math.max(0, width - row.cells.length);
          return lacking === 0 ? row : { ...row, cells: [...row.cells, ...Array<string>(lacking).fill("")] };
        });
      }
    },
  };
}

/** Reads a file for who is who: rows inherit from their parents' rows, wherever those stand. */
export async function introduce({ table, header, useOf }: Opened, kin: Kin): Promise<void> {
  for await (const rows of table.rows()) {
    for (const row of rows)
      if (row.row > header.row.row && fits(row, header) && !isInstruction(row)) kin.add(row, useOf(row));
  }
}
