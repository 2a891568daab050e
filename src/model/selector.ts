import type { Glob } from "../values/glob.ts";

export const selectorKeys = [
  "account",
  "platform",
  "type",
  "channel",
  "region",
  "name",
  "status",
  "owner",
] as const;
export type SelectorKey = (typeof selectorKeys)[number];

/** `for:`: all given keys must match; of each key, one of its globs. Empty: everything. */
export type Selector = Partial<Readonly<Record<SelectorKey, readonly Glob[]>>>;
