import type { FileUnderstood } from "../../gate/fields.ts";
import { document } from "../../report/json-text.ts";
import { entryWords } from "./words.ts";

export function* fieldsJson(understood: readonly FileUnderstood[]): Iterable<string> {
  yield document({ version: 1, tables: understood.map(toJson) });
}

function toJson({ format, about, counts, levels, samples, lacks, first, problems }: FileUnderstood) {
  return {
    file: about.file,
    format: format.id,
    encoding: about.encoding,
    delimiter: about.delimiter ?? null,
    headerLine: about.headerLine || null,
    ...counts,
    levels,
    columns: about.columns.map(({ column, header, field }) => ({
      column,
      header,
      field: field ?? null,
      sample: samples[column - 1] ?? null,
    })),
    lacks,
    first: first && {
      level: first.level,
      line: first.place.line,
      row: first.place.row,
      fields: Object.fromEntries(entryWords(first).map(({ name, text }) => [name, text])),
    },
    problems: problems.map(({ rule, place, message, found, expected }) => ({
      rule,
      line: place?.line ?? null,
      message,
      found: found ?? null,
      expected: expected ?? null,
    })),
  };
}
