import { accountKey } from "../facts/accounts.ts";
import type { Entry } from "../model/entry.ts";
import type { Problem } from "../model/rule.ts";

/** A shared budget, the same text for every campaign that spends it: names of budgets are unique within an account. */
export function poolOf({ fields: { platform, account } }: Entry, shared: string): string {
  const { id, name } = (account.state === "value" && account.value) || {};
  return JSON.stringify([
    platform.state === "value" ? platform.value : undefined,
    accountKey(id ?? name ?? ""),
    shared,
  ]);
}

/** The shared budget whose amount the problem is about: one cause, mended and decided once for all that spend it. */
export function sharedBy(entry: Entry, { at }: Problem): string | undefined {
  const { budget } = entry.fields;
  if (budget.state !== "value" || !at.startsWith("budget.")) return undefined;
  const [first, ...others] = budget.value.map(({ shared }) => shared);
  return others.every((shared) => shared === first) ? first : undefined;
}
