import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Row, Table } from "../model/row.ts";
import { InputError } from "../model/trouble.ts";
import { delimiterNames, sniffDelimiter } from "./delimiter.ts";
import { breaksIn } from "./lines.ts";

const batchSize = 512;

export function csvTable(
  file: string,
  encoding: string,
  start: string,
  text: () => AsyncIterable<string>,
): Table {
  const [sepLine] = sepPattern.exec(start) ?? [];
  const delimiter = delimiterOf(start);
  const name = delimiterNames[delimiter as keyof typeof delimiterNames];
  return {
    file,
    dialect: { kind: "csv", encoding, delimiter: name },
    skipped: sepLine === undefined ? [] : [{ reason: "sep= line", line: 1 }],
    rows: () =>
      sepLine === undefined
        ? batches(text(), delimiter, 1)
        : batches(without(text(), sepLine.length), delimiter, 2),
  };
}

/** As the file declares it, else as its first records show. */
export function delimiterOf(start: string): string {
  return sepPattern.exec(start)?.[1] ?? sniffDelimiter(start);
}

/** Excel reads its delimiter from such a first line, shows none of it, and counts the rows after it. */
export const sepPattern = /^"?sep=([,;\t|])"?(?:\r\n|\n|\r)/i;

async function* without(text: AsyncIterable<string>, length: number): AsyncIterable<string> {
  let left = length;
  for await (const piece of text) {
    if (piece.length > left) yield piece.slice(left);
    left = Math.max(0, left - piece.length);
  }
}

// Arrays only: an object per row would let a duplicate header swallow a column.
async function* batches(
  text: AsyncIterable<string>,
  delimiter: string,
  firstLine: number,
): AsyncIterable<readonly Row[]> {
  let line = firstLine;
  let row = 0;
  // The parser runs ahead of the loop below; its error stands in the record after the last one it cut.
  let cutUpTo = firstLine;
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 16 * 1024 * 1024,
    on_record: (cells: string[]) => {
      cutUpTo += 1 + breaksWithin(cells);
      return cells;
    },
  });
  // The error reaches the loop below; pipeline only needs someone to have listened.
  pipeline(Readable.from(text), parser, () => {});
  let batch: Row[] = [];
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      batch.push({ line, row: ++row, cells });
      line += 1 + breaksWithin(cells);
      if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    throw error instanceof CsvError ? inWords(error, cutUpTo) : error;
  }
  if (batch.length > 0) yield batch;
}

// csv-parse counts a CRLF inside quotes as two lines, so the lines are counted here.
function breaksWithin(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) count += breaksIn(cell);
  return count;
}

function inWords(error: CsvError, line: number): InputError {
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return new InputError(`the record that starts at line ${line} opens a quote that is never closed`);
    case "CSV_MAX_RECORD_SIZE":
      return new InputError(
        `the record that starts at line ${line} is over 16 MB: a quote is probably never closed`,
      );
    default:
      return new InputError(`line ${line} has a stray quote: a quote inside a cell is written twice ("")`);
  }
}
