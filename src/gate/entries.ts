import type { Checker } from "../check.ts";
import type { ExportFormat } from "../exports/format.ts";
import { formats as exportFormats } from "../exports/index.ts";
import { createIds } from "../exports/intern.ts";
import { createKin } from "../exports/kin.ts";
import { mayNest } from "../exports/levels.ts";
import { introduce } from "../exports/open.ts";
import { understand } from "../exports/understand.ts";
import { accountKey } from "../facts/accounts.ts";
import type { Understood } from "../model/entry.ts";
import type { Policy } from "../model/policy.ts";
import type { Input, Trouble } from "../model/report.ts";
import type { Table } from "../model/row.ts";
import { InputError, UsageError } from "../model/trouble.ts";
import { createSettle } from "../policy/settle.ts";
import type { Source } from "../read/source.ts";
import { inputWithout, type OpenedPart, openSource, withSkipped } from "./open-source.ts";
import type { Request } from "./request.ts";

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
  { as, encoding }: Pick<Request, "as" | "encoding">,
  checker: Pick<Checker, "add" | "addProblem">,
): Promise<ReadResult> {
  const ids = createIds();
  const settle = createSettle(policy, ids.next);
  const inputs: Input[] = [];
  const empty: (Trouble & { readonly source: string })[] = [];
  const filled = new Set<string>();
  const { troubles, each } = trying();
  const { written } = policy;
  const format = formatNamed(as);
  const opened: OpenedPart[] = [];
  const kin = createKin();
  await each(sources, async (source) => {
    const { parts, without } = await openSource(source, { format, encoding, columns: policy.columns, ids });
    const several = sources.length > 1 || parts.length > 1;
    // A row may belong to another file's campaign; within one file, only rows of several levels belong together.
    for (const { file } of parts) if (several || mayNest(file.sheet.at)) await introduce(file, kin);
    for (const table of without) inputs.push(await inputWithout(table, policy.files[0]));
    opened.push(...parts);
  });
  await each(
    opened.map((part) => ({ name: part.file.table.file, ...part })),
    async ({ name, file, source }) => {
      const understood = understand(file, kin, { written, currencyOf: currencyOf(policy), ids });
      for await (const { entries, problems } of understood.batches()) {
        for (const problem of problems) checker.addProblem(name, problem);
        for (const entry of entries) checker.add(settle(entry));
      }
      inputs.push(toInput(understood, file.table, policy));
      const emptiness = emptinessOf(understood);
      if (emptiness) empty.push({ source, file: name, message: emptiness });
      else filled.add(source);
    },
  );
  return {
    inputs,
    troubles,
    // A template's empty sheet beside a full one is no trouble.
    empty: empty.filter(({ source }) => !filled.has(source)).map(({ file, message }) => ({ file, message })),
    formats: new Map(inputs.map(({ file, format: id }) => [file, id])),
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

function formatNamed(as: string | undefined): ExportFormat {
  const format = exportFormats.find(({ id }) => id === (as ?? "generic"));
  if (format) return format;
  throw new UsageError(
    `--as ${as}: there is no such format; known are ${exportFormats.map(({ id }) => id).join(", ")}`,
  );
}

function currencyOf(policy: Policy): (account: string | undefined) => string | undefined {
  const accounts = new Map(policy.accounts.map(({ id, currency }) => [accountKey(id), currency]));
  return (account) => accounts.get(accountKey(account ?? "")) ?? policy.currency;
}

function toInput({ about, counts }: Understood, { skipped }: Table, policy: Policy): Input {
  const { file, format, encoding, delimiter, columns } = about;
  const counted = withSkipped(counts(), skipped);
  return { file, policy: policy.files[0], format, encoding, delimiter, columns, ...counted };
}

function emptinessOf({ counts }: Understood): string | undefined {
  const { rows, entries } = counts();
  if (rows === 0) return "there are no rows under its header";
  return entries === 0 ? "none of its rows names a campaign" : undefined;
}
