import { createIds } from "../../exports/fields/intern.ts";
import type { PastFile } from "../../model/past.ts";
import type { Policy } from "../../model/policy.ts";
import type { PastInput, Trouble } from "../../model/report.ts";
import { InputError } from "../../model/trouble.ts";
import type { Source } from "../../read/source.ts";
import { openOptions, readEntries } from "../entries.ts";
import { type OpenedPart, openSource } from "../open-source.ts";
import type { Launch, Request } from "../request.ts";
import { areOfOneKind } from "./alike.ts";
import { createPast } from "./past.ts";

export interface History {
  /** The launch's policy, with what the past says as one more section of it. */
  readonly policy: Policy;
  readonly inputs: readonly PastInput[];
  readonly troubles: readonly Trouble[];
}

/** Past exports → the section of the policy that rules compare with. */
export async function readHistory({ policy, history }: Launch, request: Request): Promise<History> {
  if (history.length === 0) return { policy, inputs: [], troubles: [] };
  const past = createPast();
  const files: PastFile[] = [];
  const troubles: Trouble[] = [];
  for (const [day, sources] of (await daysOf(history, policy, request)).entries()) {
    const platforms = new Map<string, Set<string>>();
    const read = await readEntries(sources, policy, request, {
      add(entry) {
        past.add(entry, day);
        const { platform } = entry.fields;
        const known = platforms.get(entry.file) ?? new Set();
        platforms.set(entry.file, known);
        if (platform.state === "value" && platform.value !== undefined) known.add(platform.value);
      },
      // What was wrong then is no fault of what is about to launch.
      addProblem() {},
    });
    for (const { file, format, rows, entries, columns } of read.inputs)
      files.push({ file, format, rows, entries, columns, day, platforms: platforms.get(file) ?? new Set() });
    troubles.push(...read.troubles);
  }
  return {
    policy: withPast(policy, past.list(files)),
    inputs: files.map(({ file, format, rows, entries }) => ({
      file,
      policy: policy.files[0],
      format,
      rows,
      entries,
    })),
    troubles,
  };
}

function withPast(policy: Policy, past: ReturnType<ReturnType<typeof createPast>["list"]>): Policy {
  const isEmpty = past.files.every(({ entries }) => entries === 0);
  const others = policy.unanswered.filter(({ check }) => check !== "budgets: unusual");
  if (isEmpty) return { ...policy, unanswered: [...others, { check: "history", reason: noCampaign }] };
  return {
    ...policy,
    sections: { ...policy.sections, history: [{ for: {}, clause: past, where: "history" }] },
    unanswered: others,
  };
}

const noCampaign = "not compared: no past export has a campaign";

/** Files of one day say more of each other's campaigns; another export of the same kind begins another day. */
async function daysOf(sources: readonly Source[], policy: Policy, request: Request): Promise<Source[][]> {
  if (sources.length < 2) return [[...sources]];
  const days: Source[][] = [];
  let open: OpenedPart[] = [];
  for (const source of sources) {
    const parts = await partsOf(source, policy, request);
    const isNew = parts.some((part) => open.some((other) => isSameKind(part, other)));
    if (isNew || days.length === 0) {
      days.push([]);
      open = [];
    }
    days.at(-1)?.push(source);
    open.push(...parts);
  }
  return days;
}

async function partsOf(source: Source, policy: Policy, request: Request): Promise<OpenedPart[]> {
  try {
    return (await openSource(source, openOptions(policy, request, createIds()))).parts;
  } catch (error) {
    // Said when it is read.
    if (error instanceof InputError) return [];
    throw error;
  }
}

function isSameKind({ file: a }: OpenedPart, { file: b }: OpenedPart): boolean {
  return areOfOneKind(
    { format: a.format.id, columns: a.header.columns },
    { format: b.format.id, columns: b.header.columns },
  );
}
