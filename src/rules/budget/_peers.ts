import type { Budget } from "../../model/field.ts";
import type { Fields } from "../../model/rule.ts";
import { middleOf, sortedBigints } from "../../values/median.ts";
import { remember } from "../../values/memo.ts";

/** A budget among those it may be compared with, in the smallest unit of one currency. */
export interface Peer {
  readonly minor: bigint;
  readonly owner: string;
}

/** The budget is ten or a hundred times what is usual among the others. */
export interface Outlier {
  readonly minor: bigint;
  readonly times: 10 | 100;
  readonly median: bigint;
  readonly others: number;
  readonly owners: readonly string[];
}

/** With fewer others nobody can say what is usual. */
const fewestOthers = 8;

/**
 * A slip of the finger is ten times or a hundred times the usual, and stands alone: a budget that is large on purpose is
 * seldom exactly that, and where more than one in sixteen is as large, large is usual.
 */
export function outliersOf(peers: readonly Peer[]): Outlier[] {
  if (peers.length <= fewestOthers) return [];
  const sorted = sortedBigints(peers.map(({ minor }) => minor));
  const likely = middleOf(sorted) * 8n;
  const owners = new Map<bigint, string[]>();
  for (const { minor, owner } of peers) if (minor >= likely) remember(owners, minor, () => []).push(owner);
  const others = sorted.length - 1;
  return [...owners].flatMap(([minor, whose]) => {
    // It is among those that are counted, and is none of the others.
    const large = sorted.length - countBelow(sorted, (minor + 1n) / 2n) - 1;
    if (large * 16 > others) return [];
    const median = middleOf(sorted, countBelow(sorted, minor));
    const times = timesOf(minor, median, sorted);
    return times === undefined ? [] : [{ minor, times, median, others, owners: whose }];
  });
}

function timesOf(minor: bigint, median: bigint, sorted: readonly bigint[]): 10 | 100 | undefined {
  return ([10, 100] as const).find((times) => {
    const factor = BigInt(times);
    const part = minor / factor;
    const isUsual = minor * 10n >= median * factor * 9n && minor * 10n <= median * factor * 11n;
    const alike = countBelow(sorted, part + 1n) - countBelow(sorted, part);
    const isOfOthers = minor % factor === 0n && alike > 1;
    // Of a wide range some are ten times others by chance: those are not far above the middle.
    return isUsual || (isOfOthers && minor >= (median * factor * 8n) / 10n);
  });
}

/** How many are less: found by halves, for each of many may be asked about. */
function countBelow(sorted: readonly bigint[], minor: bigint): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? minor) < minor) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Channelled = Fields<"channel?" | "type?" | "platform?">;

/** Budgets of one kind, level and currency in one channel: what may be compared. */
export function keyOf({ level, period, amount }: Budget, fields: Channelled): string {
  return JSON.stringify([channelOf(fields), level, period ?? "", amount.currency ?? ""]);
}

export function channelOf({ channel, type, platform }: Channelled): string {
  return channel ?? type ?? platform ?? "";
}
