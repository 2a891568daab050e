import type { Entry, EntryBatch, Place, RowProblem, Understood } from "../model/entry.ts";
import type { Written } from "../model/policy.ts";
import type { Row, Table } from "../model/row.ts";
import { familyOf } from "./cells.ts";
import { readFields } from "./fields.ts";
import type { ExportFormat } from "./format.ts";
import { findHeader, type Header } from "./header.ts";
import { createIntern, type Ids } from "./intern.ts";
import { collectParents, type Leveled, levelRow, mayNest, noParents, type Parents } from "./levels.ts";
import type { Reader } from "./reader.ts";
import { createSkipped } from "./skipped.ts";
import { doubledColumns, usable } from "./usable.ts";

export interface ExportOptions {
  readonly format: ExportFormat;
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly written: Written;
  readonly currencyOf: (account: string | undefined) => string | undefined;
  readonly ids: Ids;
}

/** Rows → entries: finds the header, joins each row with its parents' rows, and names every row it could not use. */
export async function understand(table: Table, options: ExportOptions): Promise<Understood> {
  const header = findHeader(await firstRows(table), options.format, options.columns);
  const parents = mayNest(header.at) ? await readParents(table, header) : noParents;
  const skipped = createSkipped();
  const counted = { rows: 0, entries: 0 };
  const reader: Reader = {
    ...options,
    at: header.at,
    headers: header.row.cells,
    intern: createIntern(options.ids),
  };
  return {
    about: {
      file: table.file,
      format: options.format.id,
      encoding: table.dialect.encoding,
      delimiter: table.dialect.delimiter,
      headerLine: header.row.line,
      columns: header.columns,
    },
    async *batches() {
      yield { entries: [], problems: doubledColumns(header) };
      for await (const rows of table.rows()) {
        const batch: { entries: Entry[]; problems: RowProblem[] } = { entries: [], problems: [] };
        for (const row of rows) {
          if (row.row === header.row.row) continue;
          counted.rows++;
          if (row.row < header.row.row) {
            skipped.add("row above the header", row.line);
            continue;
          }
          const leveled = usable(row, header, skipped.add, batch.problems);
          if (!leveled) continue;
          counted.entries++;
          batch.entries.push(toEntry(table.file, leveled, parents, reader));
        }
        yield batch satisfies EntryBatch;
      }
    },
    counts: () => ({ ...counted, skipped: skipped.list() }),
  };
}

async function firstRows(table: Table): Promise<readonly Row[]> {
  for await (const rows of table.rows()) return rows;
  return [];
}

async function readParents(table: Table, header: Header): Promise<Parents> {
  const { add, parents } = collectParents();
  for await (const rows of table.rows()) {
    for (const row of rows) {
      if (row.row <= header.row.row || row.cells.length !== header.row.cells.length) continue;
      const leveled = levelRow(row, header.at);
      if (leveled) add(leveled);
    }
  }
  return parents;
}

function toEntry(file: string, self: Leveled, parents: Parents, reader: Reader): Entry {
  const family = familyOf(self, parents);
  const place = ({ line, row }: Row): Place => ({ line, row });
  const own = place(self.row);
  return {
    file,
    level: self.level,
    keys: self.keys,
    places: {
      ad: own,
      adGroup: family.adGroup ? place(family.adGroup) : own,
      campaign: family.campaign ? place(family.campaign) : own,
    },
    fields: readFields(reader, family),
  };
}
