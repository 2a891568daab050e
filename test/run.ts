import { gate } from "../src/gate.ts";
import type { Report } from "../src/model/report.ts";
import type { Example, ExampleRow } from "../src/model/rule.ts";
import { emptyPolicy } from "../src/policy/empty.ts";
import { loadPolicy } from "../src/policy/load.ts";
import type { Source } from "../src/read/source.ts";

export const today = "2026-11-21";

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

/** Runs the gate over text, without a disk: policy as YAML, export as CSV or JSON. */
export async function runText(policy: string | undefined, text: string, day = today): Promise<Report> {
  const yaml =
    policy === undefined ? undefined : /^version:/m.test(policy) ? policy : `version: 1\n${policy}`;
  return gate({
    launches: [
      {
        policy: yaml === undefined ? emptyPolicy() : await loadPolicy("launchgate.yaml", async () => yaml),
        exports: [textSource("export.csv", text)],
        live: [],
      },
    ],
    today: day,
    as: undefined,
    encoding: undefined,
    allowEmpty: true,
    troubles: [],
  });
}

export function runExample({ policy, rows, text, today: day }: Example): Promise<Report> {
  return runText(policy, text ?? toCsv(rows ?? []), day);
}
