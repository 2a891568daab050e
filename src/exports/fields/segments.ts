import { atScale, type Decimal, readDecimal } from "../../values/decimal.ts";
import { readDay } from "./dates.ts";

/** What the segments of a budget come to: their sum, and from the first day to the last. */
export interface Segments {
  readonly total: string;
  readonly start: string;
  readonly end: string;
}

/**
 * `(12000.0; 05/01/2020; 05/31/2020;);(500; 06/01/2020; 06/30/2020; words; 12;);`: an amount and two days; what follows
 * differs from version to version. Undefined where a segment is written otherwise: then nobody may guess.
 */
export function segmentsOf(text: string): Segments | undefined {
  if (!/^(\([^()]*\)\s*;?\s*)+$/.test(text)) return undefined;
  const segments = [...text.matchAll(/\(([^()]*)\)/g)].map(([, inner = ""]) => segmentOf(inner));
  const known = segments.filter((segment) => segment !== undefined);
  if (known.length < segments.length) return undefined;
  const [start = ""] = known.map((each) => each.start).sort();
  const end =
    known
      .map((each) => each.end)
      .sort()
      .at(-1) ?? "";
  const scale = Math.max(...known.map(({ amount }) => amount.scale));
  const digits = known.reduce((sum, { amount }) => sum + (atScale(amount, scale) ?? 0n), 0n);
  return { total: plain({ digits, scale }), start, end };
}

function segmentOf(inner: string): { amount: Decimal; start: string; end: string } | undefined {
  const [amount, start, end] = inner.split(";").map((part) => part.trim());
  const read = readDecimal(amount ?? "");
  const [first, last] = [readDay(start ?? "", "month-first"), readDay(end ?? "", "month-first")];
  if (!read || !("day" in first) || !("day" in last)) return undefined;
  return { amount: read, start: first.day, end: last.day };
}

function plain({ digits, scale }: Decimal): string {
  const text = digits.toString().padStart(scale + 1, "0");
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
}
