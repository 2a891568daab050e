import type { Input } from "../model/report.ts";
import type { ReportJson } from "./schema.ts";

export function inputOf({
  file,
  policy,
  format,
  encoding,
  delimiter,
  rows,
  entries,
  skipped,
  columns,
  howToExport,
}: Input): ReportJson["inputs"][number] {
  return {
    file,
    policy: policy ?? null,
    format,
    encoding,
    delimiter: delimiter ?? null,
    rows,
    entries,
    skipped: skipped.map(({ reason, count, lines }) => ({ reason, count, lines: [...lines] })),
    columns: columns.map(({ column, header, field }) => ({ column, header, field: field ?? null })),
    howToExport: howToExport ?? null,
  };
}
