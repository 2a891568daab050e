import type { Checker } from "../check.ts";
import { formats as exportFormats } from "../exports/index.ts";
import { createIds, type Ids } from "../exports/intern.ts";
import { understand } from "../exports/understand.ts";
import type { Understood } from "../model/entry.ts";
import type { Policy } from "../model/policy.ts";
import type { Input, Trouble } from "../model/report.ts";
import { InputError, UsageError } from "../model/trouble.ts";
import { createSettle } from "../policy/settle.ts";
import type { Source } from "../read/source.ts";
import { openTable } from "../read/table.ts";

export interface ReadResult {
  readonly inputs: readonly Input[];
  readonly troubles: readonly Trouble[];
  /** Files that were read and held nothing to check. */
  readonly empty: readonly Trouble[];
  readonly formats: ReadonlyMap<string, string>;
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
  const troubles: Trouble[] = [];
  const empty: Trouble[] = [];
  for (const source of sources) {
    try {
      const understood = await understand(await openTable(source), exportOptions(policy, as, ids));
      for await (const { entries, problems } of understood.batches()) {
        for (const problem of problems) checker.addProblem(source.name, problem);
        for (const entry of entries) checker.add(settle(entry));
      }
      inputs.push(toInput(understood, policy));
      const emptiness = emptinessOf(understood);
      if (emptiness) empty.push({ file: source.name, message: emptiness });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      troubles.push({ file: source.name, message: error.message });
    }
  }
  return { inputs, troubles, empty, formats: new Map(inputs.map(({ file, format }) => [file, format])) };
}

function exportOptions(policy: Policy, as: string | undefined, ids: Ids) {
  const format = exportFormats.find(({ id }) => id === (as ?? "generic"));
  if (!format)
    throw new UsageError(
      `--as ${as}: there is no such format; known are ${exportFormats.map(({ id }) => id).join(", ")}`,
    );
  const accounts = new Map(policy.accounts.map(({ id, currency }) => [id, currency]));
  return {
    format,
    columns: policy.columns,
    written: policy.written,
    currencyOf: (account: string | undefined) => accounts.get(account ?? "") ?? policy.currency,
    ids,
  };
}

function toInput({ about, counts }: Understood, policy: Policy): Input {
  const { file, format, encoding, delimiter, columns } = about;
  return { file, policy: policy.files[0], format, encoding, delimiter, columns, ...counts() };
}

function emptinessOf({ counts }: Understood): string | undefined {
  const { rows, entries } = counts();
  if (rows === 0) return "there are no rows under its header";
  return entries === 0 ? "none of its rows names a campaign" : undefined;
}
