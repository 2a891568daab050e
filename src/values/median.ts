/** The median; of all but the one at a place. */
export function middleOf(sorted: readonly bigint[], without = sorted.length): bigint {
  const count = without < sorted.length ? sorted.length - 1 : sorted.length;
  const at = (index: number) => sorted[index < without ? index : index + 1] ?? 0n;
  const half = Math.floor(count / 2);
  return count % 2 === 1 ? at(half) : (at(half) + at(half - 1)) / 2n;
}

export function sortedBigints(all: readonly bigint[]): bigint[] {
  return [...all].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
