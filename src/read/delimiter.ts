export const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const;
export type Delimiter = keyof typeof delimiterNames;

export function delimiterNamed(name: string): Delimiter {
  return candidates.find((each) => delimiterNames[each] === name) ?? ",";
}

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
  // Of two that score alike, the one that cuts every record alike.
  return tally.size === 1 && !counts.includes(1) ? score + 1e-9 : score;
}

/** Fields per record of the first hundred records. A quote that closes before anything but the delimiter says it is not the one. */
function widths(start: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let fields = 1;
  let state: "fresh" | "plain" | "quoted" | "closed" = "fresh";
  for (const character of start) {
    if (state === "quoted") {
      if (character === '"') state = "closed";
      continue;
    }
    if (character === '"' && (state === "fresh" || state === "closed")) state = "quoted";
    else if (character === delimiter) {
      fields++;
      state = "fresh";
    } else if (character === "\n" || character === "\r") {
      if (fields > 1 || state !== "fresh") counts.push(fields);
      fields = 1;
      state = "fresh";
      if (counts.length === 100) break;
    } else if (state === "closed") return [];
    else state = "plain";
  }
  return counts.length === 0 ? [fields] : counts;
}
