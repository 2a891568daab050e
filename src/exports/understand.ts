import type { Entry, EntryBatch, Place, RowProblem, Understood } from "../model/entry.ts";
import type { Written } from "../model/policy.ts";
import type { Row, Table } from "../model/row.ts";
import { plural } from "../values/text.ts";
import { familyOf } from "./cells.ts";
import { readFields } from "./fields.ts";
import type { ExportFormat } from "./format.ts";
import { findHeader, type Header } from "./header.ts";
import { createIntern, type Ids } from "./intern.ts";
import {
  type At,
  cellAt,
  collectParents,
  type Leveled,
  levelRow,
  mayNest,
  noParents,
  type Parents,
} from "./levels.ts";
import type { Reader } from "./reader.ts";
import { createSkipped } from "./skipped.ts";

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

type Skip = (reason: string, line: number) => void;

/** The row with its level, unless it is no entry: then it is counted, and named where somebody must mend it. */
function usable(row: Row, header: Header, skip: Skip, problems: RowProblem[]): Leveled | undefined {
  if (row.cells.every((cell) => cell.trim() === "")) {
    skip("blank row", row.line);
    return undefined;
  }
  const width = header.row.cells.length;
  if (row.cells.length !== width && !onlyEmptyTail(row, width)) {
    skip("ragged row", row.line);
    problems.push({
      ...nowhere,
      rule: "file/ragged-row",
      place: { line: row.line, row: row.row },
      message: `the row has ${row.cells.length} cells where the header has ${width}, so no cell can be trusted`,
      found: plural(row.cells.length, "cell"),
      expected: plural(width, "cell"),
    });
    return undefined;
  }
  if (isTotal(row, header.at)) {
    skip("totals row", row.line);
    return undefined;
  }
  const leveled = levelRow(row, header.at);
  if (leveled) return leveled;
  skip("row without a campaign", row.line);
  problems.push({
    ...nowhere,
    rule: "file/no-campaign",
    place: { line: row.line, row: row.row },
    column: campaignColumn(header.at),
    header: header.row.cells[campaignColumn(header.at) ?? 0],
    message: "the row names no campaign, so nothing in it was checked",
    expected: "a campaign name or id",
  });
  return undefined;
}

const nowhere = {
  column: undefined,
  header: undefined,
  entry: undefined,
  level: undefined,
  found: undefined,
  expected: undefined,
  fix: undefined,
};

/** Spreadsheets write a delimiter for every column that was ever touched. */
function onlyEmptyTail(row: Row, width: number): boolean {
  return row.cells.length > width && row.cells.slice(width).every((cell) => cell.trim() === "");
}

/** A totals row names no campaign, or nothing but "Total" where its name would stand. */
function isTotal(row: Row, at: At): boolean {
  const name = cellAt(row, at, "campaign.name");
  if (cellAt(row, at, "campaign.id") !== "") return false;
  if (name !== "") return /^(grand )?totals?:?$/i.test(name);
  return row.cells.slice(0, 3).some((cell) => /^(grand )?totals?\b/i.test(cell.trim()));
}

function campaignColumn(at: At): number | undefined {
  return at.get("campaign.name") ?? at.get("campaign.id");
}

function doubledColumns({ row, doubled }: Header): RowProblem[] {
  return doubled.map(({ name, columns }) => ({
    ...nowhere,
    rule: "file/doubled-column",
    // Keys of JSON stand on no line of their own.
    place: row.line > 0 ? { line: row.line, row: row.row } : undefined,
    column: columns[1],
    header: row.cells[columns[1] ?? 0],
    message: `${columns.length} columns say ${name}, and only the first was read`,
    found: columns.map((column) => row.cells[column] ?? "").join(", "),
    expected: `one column; say which in the policy: columns: { ${name}: "…" }`,
  }));
}
