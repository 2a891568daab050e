import { createIds } from "../exports/fields/intern.ts";
import type { ExportFormat } from "../exports/format.ts";
import { createKin } from "../exports/rows/kin.ts";
import { introduce, type Opened } from "../exports/rows/open.ts";
import { understand } from "../exports/rows/understand.ts";
import type { Entry, RowProblem, Understanding, Understood } from "../model/entry.ts";
import { type FieldName, type Level, levels } from "../model/field.ts";
import { fieldNames, fieldsOfSome } from "../model/field-labels.ts";
import type { Policy } from "../model/policy.ts";
import { createSettle } from "../policy/settle.ts";
import type { Source } from "../read/source.ts";
import { currencyOf, openOptions, type ReadOptions } from "./entries.ts";
import { openSource, withSkipped } from "./open-source.ts";

/** How one file was understood: what a person looks at when in doubt. */
export interface FileUnderstood {
  readonly format: ExportFormat;
  readonly about: Understanding;
  readonly counts: { readonly rows: number; readonly entries: number; readonly skipped: readonly Skip[] };
  readonly levels: Readonly<Record<Level, number>>;
  /** The first value under each column, as it is written. */
  readonly samples: readonly (string | undefined)[];
  /** What no entry says. */
  readonly lacks: readonly FieldName[];
  /** The first entry of its deepest level. */
  readonly first: Entry | undefined;
  readonly problems: readonly RowProblem[];
}

type Skip = { readonly reason: string; readonly count: number; readonly lines: readonly number[] };

/** Each table of a file: a workbook may have several. */
export async function understandFile(
  source: Source,
  policy: Policy,
  options: ReadOptions,
  each?: (entry: Entry) => void,
): Promise<FileUnderstood[]> {
  const ids = createIds();
  const { parts } = await openSource(source, openOptions(policy, options, ids));
  const kin = createKin();
  for (const { file } of parts) await introduce(file, kin);
  const settle = createSettle(policy, ids.next);
  const understood: FileUnderstood[] = [];
  for (const { file } of parts) {
    const reading = understand(file, kin, { currencyOf: currencyOf(policy), ids });
    understood.push(await understandPart(file, reading, (entry) => settle(entry), each));
  }
  return understood;
}

async function understandPart(
  opened: Opened,
  understood: Understood,
  settle: (entry: Entry) => Entry,
  each: ((entry: Entry) => void) | undefined,
): Promise<FileUnderstood> {
  const count = { campaign: 0, adGroup: 0, ad: 0 };
  const first: Partial<Record<Level, Entry>> = {};
  const problems: RowProblem[] = [];
  const said = new Set<FieldName>();
  for await (const batch of understood.batches()) {
    problems.push(...batch.problems);
    for (const entry of batch.entries) {
      count[entry.level]++;
      const settled = settle(entry);
      first[entry.level] ??= settled;
      for (const name of fieldNames) if (settled.fields[name].state !== "absent") said.add(name);
      each?.(settled);
    }
  }
  return {
    format: opened.format,
    about: understood.about,
    counts: withSkipped(understood.counts(), opened.table.skipped),
    levels: count,
    samples: await samplesOf(opened),
    lacks: fieldNames.filter((name) => !said.has(name) && !fieldsOfSome.has(name)),
    first: levels.map((level) => first[level]).findLast((entry) => entry !== undefined),
    problems,
  };
}

async function samplesOf({ table, header, useOf }: Opened): Promise<(string | undefined)[]> {
  const samples: (string | undefined)[] = header.row.cells.map(() => undefined);
  for await (const rows of table.rows()) {
    for (const row of rows.filter((each) => each.row > header.row.row && useOf(each).kind !== "skip")) {
      for (const [index, cell] of row.cells.entries()) if (cell.trim() !== "") samples[index] ??= cell;
    }
    if (samples.every((sample) => sample !== undefined)) break;
  }
  return samples;
}
