import { exampleLog } from "../src/decisions/example-log.ts";
import type { NamedLog } from "../src/decisions/log.ts";
import { type FileUnderstood, understandFile } from "../src/gate/fields.ts";
import { gate } from "../src/gate.ts";
import type { Entry } from "../src/model/entry.ts";
import type { Example, ExampleRow } from "../src/model/example.ts";
import type { Policy } from "../src/model/policy.ts";
import type { Report } from "../src/model/report.ts";
import type { Table } from "../src/model/row.ts";
import { emptyPolicy } from "../src/policy/empty.ts";
import { loadPolicy } from "../src/policy/load.ts";
import type { Source } from "../src/read/source.ts";
import { openTables } from "../src/read/table.ts";

export const today = "2026-11-21";

export function textSource(name: string, text: string): Source {
  return {
    name,
    async *open() {
      yield Buffer.from(text);
    },
  };
}

/** The one table of a text. */
export async function textTable(name: string, text: string): Promise<Table> {
  const [table] = await openTables(textSource(name, text));
  if (!table) throw new Error(`${name} has no table`);
  return table;
}

/** How the one table of a file is understood. */
export async function understandOne(
  source: Source,
  policy: Policy,
  as?: string,
  each?: (entry: Entry) => void,
): Promise<FileUnderstood> {
  const [only] = await understandFile(source, policy, { as, encoding: undefined }, each);
  if (!only) throw new Error(`${source.name} has no table`);
  return only;
}

/** Rows as a spreadsheet would save them. */
export function toCsv(rows: readonly ExampleRow[]): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  return [line(headers), ...rows.map((row) => line(headers.map((header) => row[header] ?? "")))].join("\n");
}

/** Runs the gate over text, without a disk: policy as YAML, export as CSV or JSON. */
export async function runText(
  policy: string | undefined,
  text: string,
  day = today,
  beside?: string,
  log?: NamedLog,
  plan?: string,
): Promise<Report> {
  const yaml =
    policy === undefined ? undefined : /^version:/m.test(policy) ? policy : `version: 1\n${policy}`;
  return gate({
    launches: [
      {
        policy: yaml === undefined ? emptyPolicy() : await loadPolicy("launchgate.yaml", async () => yaml),
        exports: [
          textSource("export.csv", text),
          ...(beside === undefined ? [] : [textSource("beside.csv", beside)]),
        ],
        live: [],
        log,
        plans: plan === undefined ? [] : [textSource("plan.csv", plan)],
      },
    ],
    today: day,
    as: undefined,
    encoding: undefined,
    allowEmpty: true,
    troubles: [],
  });
}

export function runExample(example: Example): Promise<Report> {
  const { policy, rows, text, beside, plan, today: day } = example;
  const log = exampleLog(example);
  return runText(policy, text ?? toCsv(rows ?? []), day, beside, log, plan && toCsv(plan));
}
