export const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const;
export type Delimiter = keyof typeof delimiterNames;

const candidates: readonly Delimiter[] = ["\t", ",", ";", "|"];

/** The delimiter that cuts the first records into the widest table of one width; a preamble does not count against it. */
export function sniffDelimiter(start: string): Delimiter {
  let best: Delimiter = ",";
  let bestScore = 0;
  for (const delimiter of candidates) {
    const score = tableScore(widths(start, delimiter));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function tableScore(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1);
  let score = 0;
  for (const [width, records] of tally) score = Math.max(score, (records / counts.length) * Math.log2(width));
  return score;
}

/** Fields per record of the first hundred records; the last one may be cut off and is left out. */
function widths(start: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  let fresh = true;
  for (const character of start) {
    if (character === '"' && (quoted || fresh)) quoted = !quoted;
    else if (!quoted && character === delimiter) fields++;
    else if (!quoted && (character === "\n" || character === "\r")) {
      if (fields > 1 || !fresh) counts.push(fields);
      fields = 1;
      if (counts.length === 100) return counts;
    }
    fresh = !quoted && (character === delimiter || character === "\n" || character === "\r");
  }
  if (counts.length === 0) counts.push(fields);
  return counts;
}
