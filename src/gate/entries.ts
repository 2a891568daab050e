import type { Checker } from "../check.ts";
import { createIds } from "../exports/fields/intern.ts";
import type { ExportFormat } from "../exports/format.ts";
import { formats as exportFormats } from "../exports/index.ts";
import { createKin } from "../exports/rows/kin.ts";
import { mayNest } from "../exports/rows/levels.ts";
import { introduce, type Opened, openExport } from "../exports/rows/open.ts";
import { understand } from "../exports/rows/understand.ts";
import { accountKey } from "../facts/accounts.ts";
import type { Understood } from "../model/entry.ts";
import type { NotChecked } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import type { Input, Trouble } from "../model/report.ts";
import { InputError, UsageError } from "../model/trouble.ts";
import { createSettle } from "../policy/settle.ts";
import type { Source } from "../read/source.ts";
import { openTable } from "../read/table.ts";
import { headerKey } from "../values/text.ts";
import { nearest } from "../values/words.ts";
import { emptyFiles, type Reading } from "./empty.ts";

export interface ReadResult {
  readonly inputs: readonly Input[];
  readonly troubles: readonly Trouble[];
  /** Files that were read and held nothing to check. */
  readonly empty: readonly Trouble[];
  readonly formats: ReadonlyMap<string, string>;
  /** What the policy says of columns that no file has. */
  readonly unmatched: readonly NotChecked[];
}

/** Bytes → rows → entries of every file, each handed to the checker; a file that cannot be read is named, the others go on. */
export async function readEntries(
  sources: readonly Source[],
  policy: Policy,
  as: string | undefined,
  checker: Pick<Checker, "add" | "addProblem">,
): Promise<ReadResult> {
  const ids = createIds();
  const settle = createSettle(policy, ids.next);
  const inputs: Input[] = [];
  const readings: Reading[] = [];
  const { troubles, each } = trying();
  const format = formatNamed(as);
  const opened: Opened[] = [];
  const kin = createKin();
  await each(sources, async (source) => {
    const options = { format, columns: policy.columns, written: policy.written, ids };
    const file = await openExport(await openTable(source), options);
    // A row may belong to another file's campaign; within one file, only rows of several levels belong together.
    if (sources.length > 1 || mayNest(file.sheet)) await introduce(file, kin);
    opened.push(file);
  });
  await each(
    opened.map((file) => ({ name: file.table.file, file })),
    async ({ name, file }) => {
      const understood = understand(file, kin, { currencyOf: currencyOf(policy), ids });
      for await (const { entries, problems } of understood.batches()) {
        for (const problem of problems) checker.addProblem(name, problem);
        for (const entry of entries) checker.add(settle(entry));
      }
      inputs.push(toInput(understood, policy));
      readings.push({ file: name, format: file.format, understood });
    },
  );
  const formats = new Map(inputs.map(({ file, format: id }) => [file, id]));
  return {
    inputs,
    troubles,
    empty: emptyFiles(readings),
    formats,
    unmatched: unmatchedColumns(policy, opened),
  };
}

/** Does a thing for each file; one that cannot be read is named. */
function trying() {
  const troubles: Trouble[] = [];
  return {
    troubles,
    async each<T extends { readonly name: string }>(
      files: readonly T[],
      use: (file: T) => Promise<void>,
    ): Promise<void> {
      for (const file of files) {
        try {
          await use(file);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          troubles.push({ file: file.name, message: error.message });
        }
      }
    },
  };
}

export function formatNamed(as: string | undefined): ExportFormat | undefined {
  const format = exportFormats.find(({ id }) => id === as);
  if (format || as === undefined) return format;
  throw new UsageError(
    `--as ${as}: there is no such format; known are ${exportFormats.map(({ id }) => id).join(", ")}`,
  );
}

/** A header that the policy maps and no file has is probably misspelled. */
function unmatchedColumns({ columns }: Policy, opened: readonly Opened[]): NotChecked[] {
  const headers = opened.flatMap(({ header }) => header.row.cells);
  const keys = new Set(headers.map(headerKey));
  if (opened.length === 0) return [];
  return [...columns].flatMap(([name, wanted]) => {
    if (wanted.some((each) => keys.has(headerKey(each)))) return [];
    const near = wanted.map((each) => nearest(each, headers)).find((each) => each !== undefined);
    const reason = `no export has the header ${wanted.join(" or ")}${near === undefined ? "" : `; did you mean ${near}?`}`;
    return [{ rule: `columns: ${name}`, file: undefined, missing: [], reason, asked: false, entries: 0 }];
  });
}

export function currencyOf(policy: Policy): (account: string | undefined) => string | undefined {
  const accounts = new Map(policy.accounts.map(({ id, currency }) => [accountKey(id), currency]));
  return (account) => accounts.get(accountKey(account ?? "")) ?? policy.currency;
}

function toInput({ about, counts }: Understood, policy: Policy): Input {
  const { file, format, encoding, delimiter, columns } = about;
  return { file, policy: policy.files[0], format, encoding, delimiter, columns, ...counts() };
}
