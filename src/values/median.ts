/** The one in the middle of sorted numbers; of an even count, halfway between the two. */
export function middleOf(sorted: readonly bigint[]): bigint {
  const half = Math.floor(sorted.length / 2);
  const high = sorted[half] ?? 0n;
  return sorted.length % 2 === 1 ? high : (high + (sorted[half - 1] ?? high)) / 2n;
}

export function sortedBigints(all: readonly bigint[]): bigint[] {
  return [...all].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
