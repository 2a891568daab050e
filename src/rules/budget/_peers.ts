import { middleOf, sortedBigints } from "../../values/median.ts";

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
  for (const { minor, owner } of peers)
    if (minor >= likely) owners.set(minor, [...(owners.get(minor) ?? []), owner]);
  return [...owners].flatMap(([minor, whose]) => {
    const others = withoutOne(sorted, minor);
    const large = others.filter((other) => other * 2n >= minor).length;
    if (large * 16 > others.length) return [];
    const median = middleOf(others);
    const times = timesOf(minor, median, others);
    return times === undefined ? [] : [{ minor, times, median, others: others.length, owners: whose }];
  });
}

function timesOf(minor: bigint, median: bigint, others: readonly bigint[]): 10 | 100 | undefined {
  return ([10, 100] as const).find((times) => {
    const factor = BigInt(times);
    const isUsual = minor * 10n >= median * factor * 9n && minor * 10n <= median * factor * 11n;
    const isOfOthers = minor % factor === 0n && others.filter((other) => other === minor / factor).length > 1;
    // Of a wide range some are ten times others by chance: those are not far above the middle.
    return isUsual || (isOfOthers && minor >= (median * factor * 8n) / 10n);
  });
}

function withoutOne(sorted: readonly bigint[], minor: bigint): bigint[] {
  const at = sorted.indexOf(minor);
  return sorted.filter((_, index) => index !== at);
}
