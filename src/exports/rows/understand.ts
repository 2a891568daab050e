import type {
  ColumnUse,
  Entry,
  EntryBatch,
  Place,
  RowProblem,
  Understanding,
  Understood,
} from "../../model/entry.ts";
import { createFamilies, type Family, said } from "../fields/family.ts";
import { createIntern, type Ids } from "../fields/intern.ts";
import { readFields } from "../fields/read-fields.ts";
import type { Reader } from "../fields/reader.ts";
import type { Kin } from "./kin.ts";
import { createNoData } from "./no-data.ts";
import type { Opened } from "./open.ts";
import { createRounded } from "./rounded.ts";
import type { SheetRow } from "./sheet.ts";
import { createSkipped } from "./skipped.ts";
import { createTold } from "./told.ts";
import { doubledColumns, missingPages, usable } from "./usable.ts";

export interface CellOptions {
  readonly currencyOf: (account: string | undefined) => string | undefined;
  readonly ids: Ids;
}

/** Rows → entries: joins each row with those that speak for it, and names every row it could not use. */
export function understand(opened: Opened, kin: Kin, options: CellOptions): Understood {
  const { table, header } = opened;
  const skipped = createSkipped();
  const counted = { rows: 0, entries: 0, standIns: 0 };
  const familyOf = createFamilies(kin);
  const told = createTold(header, opened.format);
  const reader: Reader = { ...options, intern: createIntern(options.ids) };
  return {
    about: aboutOf(opened, told.columns),
    async *batches() {
      yield { entries: [], problems: [...doubledColumns(header), ...missingPages(table)] };
      const noData = createNoData(header);
      const rounded = createRounded();
      for await (const rows of table.rows()) {
        const batch: { entries: Entry[]; problems: RowProblem[] } = { entries: [], problems: [] };
        for (const row of rows) {
          if (row.row === header.row.row) continue;
          counted.rows++;
          if (row.row > header.row.row) told.look(row);
          const reason = noData(row);
          const leveled = reason
            ? skipped.add(reason, row.line)
            : usable(row, opened, kin, skipped.add, batch.problems);
          if (!leveled) continue;
          counted.entries++;
          if (leveled.standsIn) counted.standIns++;
          kin.repeats.add(leveled, kin);
          rounded.add(leveled);
          batch.entries.push(toEntry(familyOf(leveled), reader));
        }
        yield batch satisfies EntryBatch;
      }
      yield { entries: [], problems: rounded.problems() };
    },
    counts: () => ({ rows: counted.rows, entries: counted.entries, skipped: skipped.list() }),
    standIns: () => counted.standIns,
  };
}

/** The columns are final when the rows have been read. */
function aboutOf({ table, format, header }: Opened, columns: () => ColumnUse[]): Understanding {
  return {
    file: table.file,
    format: format.id,
    encoding: table.dialect.encoding,
    delimiter: table.dialect.delimiter,
    headerLine: header.row.line,
    get columns() {
      return columns();
    },
  };
}

function toEntry(family: Family, reader: Reader): Entry {
  const { self } = family;
  return {
    file: self.sheet.file,
    level: self.level,
    keys: self.keys,
    place: placeOf(self),
    places: [
      ...family.rows.map(placeOf),
      ...said(family.lists).map(({ first, places }) => ({ ...placeOf(first), items: places })),
    ],
    fields: readFields(reader, family),
  };
}

function placeOf({ row: { line, row }, sheet: { file } }: SheetRow): Place {
  return { file, line, row };
}
