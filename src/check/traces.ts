import { createHash } from "node:crypto";
import type { Entry } from "../model/entry.ts";
import type { Field, FieldName } from "../model/field.ts";
import type { Day } from "../values/date.ts";
import { remember } from "../values/memo.ts";
import type { Active } from "./active.ts";

/** What the rules read of each campaign in each file, as one number that the order of rows does not change. */
export interface Traces {
  add(entry: Entry): void;
  of(campaign: string): ReadonlySet<bigint> | undefined;
  /** Whether the export says of some entry of the campaign that it runs. */
  running(campaign: string): boolean;
}

export function createTraces(active: readonly Active[], today: Day): Traces {
  const names = [
    ...new Set<FieldName>(["status", ...active.flatMap(({ reads }) => reads.map(({ name }) => name))]),
  ];
  const sums = new Map<string, Map<string, bigint>>();
  const running = new Set<string>();
  const texts = new Map<number, string>();
  const textOf = (entry: Entry, name: FieldName): string => {
    const field = entry.fields[name];
    return remember(texts, field.id, () => canonical(field));
  };
  return {
    add(entry) {
      const hash = createHash("sha256").update(entry.keys[entry.level]);
      for (const name of names) hash.update(`\0${name}\0${textOf(entry, name)}`);
      const digest = BigInt(`0x${hash.digest("hex").slice(0, 32)}`);
      const { campaign } = entry.keys;
      const files = remember(sums, campaign, () => new Map<string, bigint>());
      files.set(entry.file, ((files.get(entry.file) ?? 0n) + digest) & mask);
      if (isRunning(entry, today)) running.add(campaign);
    },
    of: (campaign) => {
      const files = sums.get(campaign);
      return files && new Set(files.values());
    },
    running: (campaign) => running.has(campaign),
  };
}

/** Enabled, and begun: what does not say so is not taken to run. */
function isRunning({ fields }: Entry, today: Day): boolean {
  const { status, "flight.start": start } = fields;
  if (status.state !== "value" || status.value !== "enabled") return false;
  return start.state !== "value" || start.value === undefined || start.value <= today;
}

const mask = (1n << 128n) - 1n;

// Where a cell stands says nothing about what it says: columns may have moved between two exports.
function canonical({ id: _, ...said }: Field<unknown>): string {
  return JSON.stringify(said, (key, value: unknown) => {
    if (key === "origin" || key === "origins") return undefined;
    return typeof value === "bigint" ? `${value}n` : value;
  });
}
