import type { Checker } from "../check.ts";
import { createIds } from "../exports/fields/intern.ts";
import type { ExportFormat } from "../exports/format.ts";
import { formats as exportFormats } from "../exports/index.ts";
import { createKin } from "../exports/rows/kin.ts";
import { mayNest } from "../exports/rows/levels.ts";
import { introduce } from "../exports/rows/open.ts";
import { understand } from "../exports/rows/understand.ts";
import { accountKey } from "../facts/accounts.ts";
import type { Understood } from "../model/entry.ts";
import type { NotChecked } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import type { Input, Trouble } from "../model/report.ts";
import type { Table } from "../model/row.ts";
import { InputError, NoRowsError, UsageError } from "../model/trouble.ts";
import { createSettle } from "../policy/settle.ts";
import { createKeeping } from "../read/kept.ts";
import type { Source } from "../read/source.ts";
import { nearest } from "../values/words.ts";
import { emptyFiles, type Reading } from "./empty.ts";
import { inputWithout, type OpenedPart, type OpenOptions, openSource, withSkipped } from "./open-source.ts";
import type { Request } from "./request.ts";
import { unmatchedColumns } from "./unmatched.ts";

export interface ReadResult {
  readonly inputs: readonly Input[];
  readonly troubles: readonly Trouble[];
  /** Files that were read and held nothing to check. */
  readonly empty: readonly Trouble[];
  readonly formats: ReadonlyMap<string, string>;
  /** What the policy says of columns that no file has. */
  readonly unmatched: readonly NotChecked[];
}

export type ReadOptions = Pick<Request, "as" | "encoding">;

/** Bytes → rows → entries of every file, each handed to the checker; a file that cannot be read is named, the others go on. */
export async function readEntries(
  sources: readonly Source[],
  policy: Policy,
  options: ReadOptions,
  checker: Pick<Checker, "add" | "addProblem">,
): Promise<ReadResult> {
  const ids = createIds();
  const settle = createSettle(policy, ids.next);
  const { troubles, rowless, each } = trying();
  const kin = createKin();
  const inputs: Input[] = [];
  const readings: Reading[] = [];
  const opened: OpenedPart[] = [];
  const how = openOptions(policy, options, ids);
  await each(sources, async (source) => {
    const { parts, without } = await openSource(source, how);
    const several = sources.length > 1 || parts.length > 1;
    // A row may belong to another file's campaign; within one file, only rows of several levels belong together.
    for (const { file } of parts) if (several || mayNest(file.sheet)) await introduce(file, kin);
    for (const table of without) inputs.push(await inputWithout(table, policy.files[0]));
    opened.push(...parts);
  });
  const parts = opened.map((part) => ({ name: part.file.table.file, ...part }));
  await each(parts, async ({ name, file, source }) => {
    const understood = understand(file, kin, { currencyOf: currencyOf(policy), ids });
    for await (const { entries, problems } of understood.batches()) {
      for (const problem of problems) checker.addProblem(name, problem);
      for (const entry of entries) checker.add(settle(entry));
    }
    const { howToExport } = file.format;
    inputs.push({ ...toInput(understood, file.table, policy), howToExport });
    readings.push({ source, file: name, format: file.format, understood });
  });
  for (const { file, problem } of kin.repeats.problems()) checker.addProblem(file, problem);
  const formats = new Map(inputs.map(({ file, format: id }) => [file, id]));
  const unmatched = unmatchedColumns(policy, opened);
  return { inputs, troubles, empty: [...rowless, ...emptyFiles(readings)], formats, unmatched };
}

/** Does a thing for each file; one that cannot be read is named. */
export function trying() {
  const troubles: Trouble[] = [];
  const rowless: Trouble[] = [];
  return {
    troubles,
    /** Files that hold nothing, which may be no trouble. */
    rowless,
    async each<T extends { readonly name: string }>(
      files: readonly T[],
      use: (file: T) => Promise<void>,
    ): Promise<void> {
      for (const file of files) {
        try {
          await use(file);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          const list = error instanceof NoRowsError ? rowless : troubles;
          list.push({ file: file.name, message: error.message });
        }
      }
    },
  };
}

/** How a file is opened under a policy. */
export function openOptions(
  { columns, written, encodings }: Policy,
  { as, encoding }: ReadOptions,
  ids: ReturnType<typeof createIds>,
): OpenOptions {
  return { format: formatNamed(as), encoding, encodings, columns, written, ids, keep: createKeeping() };
}

function formatNamed(as: string | undefined): ExportFormat | undefined {
  const format = exportFormats.find(({ id }) => id === as);
  if (format || as === undefined) return format;
  const ids = exportFormats.map(({ id }) => id);
  const near = nearest(as, ids);
  const [first, ...others] = near ? [near] : ids.filter((id) => as.length > 2 && id.includes(as));
  const meant = first === undefined ? "" : ` did you mean ${[first, ...others].join(" or ")}?`;
  throw new UsageError(`--as ${as}: there is no such format;${meant} known are ${ids.join(", ")}`);
}

export function currencyOf(policy: Policy): (account: string | undefined) => string | undefined {
  const accounts = new Map(policy.accounts.map(({ id, currency }) => [accountKey(id), currency]));
  return (account) => accounts.get(accountKey(account ?? "")) ?? policy.currency;
}

export function toInput({ about, counts }: Understood, { skipped }: Table, policy: Policy): Input {
  const { file, format, encoding, delimiter, columns } = about;
  const counted = withSkipped(counts(), skipped);
  return { file, policy: policy.files[0], format, encoding, delimiter, columns, ...counted };
}
