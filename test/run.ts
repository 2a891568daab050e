import type { NamedLog } from "../src/decisions/log.ts";
import { exampleDay, judgeExample } from "../src/gate/examples.ts";
import { type FileUnderstood, understandFile } from "../src/gate/fields.ts";
import { textSource } from "../src/gate/in-memory.ts";
import type { Entry } from "../src/model/entry.ts";
import type { Policy } from "../src/model/policy.ts";
import type { Report } from "../src/model/report.ts";
import type { Table } from "../src/model/row.ts";
import type { Source } from "../src/read/source.ts";
import { openTables } from "../src/read/table.ts";

export { judgeExample as runExample } from "../src/gate/examples.ts";
export { textSource, toCsv } from "../src/gate/in-memory.ts";

export const today = exampleDay;

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

/** Runs the gate over text, without a disk: policy as YAML, export as CSV or JSON. */
export function runText(
  policy: string | undefined,
  text: string,
  day = today,
  beside?: string,
  more: {
    readonly log?: NamedLog | undefined;
    readonly past?: string | undefined;
    readonly plan?: string | undefined;
  } = {},
): Promise<Report> {
  const example = {
    text,
    today: day,
    ...(policy === undefined ? {} : { policy }),
    ...(beside === undefined ? {} : { beside }),
  };
  return judgeExample(example, more);
}
