import type { NamedLog } from "../decisions/log.ts";
import { gate } from "../gate.ts";
import type { ExampleRow } from "../model/example.ts";
import type { Policy } from "../model/policy.ts";
import type { Report } from "../model/report.ts";
import type { Source } from "../read/source.ts";
import type { Day } from "../values/date.ts";

interface Launch {
  readonly policy: Policy;
  readonly exports: readonly Source[];
  readonly log?: NamedLog | undefined;
  readonly history?: readonly Source[];
  readonly plans?: readonly Source[];
  readonly today: Day;
  /** The format, where the headers are not to decide. */
  readonly as?: string | undefined;
  readonly allowEmpty: boolean;
  readonly cells?: boolean | undefined;
}

/** The very gate, over text instead of files: the examples of rules and the tests of a policy go through it. */
export function judgeTexts({
  policy,
  exports,
  log,
  history = [],
  plans = [],
  today,
  as,
  allowEmpty,
  cells,
}: Launch): Promise<Report> {
  return gate({
    launches: [{ policy, exports, live: [], log, history, plans }],
    today,
    as,
    encoding: undefined,
    allowEmpty,
    cells,
    troubles: [],
  });
}

export function textSource(name: string, text: string): Source {
  return {
    name,
    async *open() {
      yield Buffer.from(text);
    },
  };
}

/** Rows as a spreadsheet would save them. */
export function toCsv(rows: readonly ExampleRow[]): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  return [line(headers), ...rows.map((row) => line(headers.map((header) => row[header] ?? "")))].join("\n");
}
