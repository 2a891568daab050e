import { type Day, endOfMonth, endOfQuarter } from "./date.ts";

/** A year or a quarter as names write it: `2026q4`, `Q4-26`, `2026`. */
export interface NamedPeriod {
  readonly text: string;
  readonly kind: "quarter" | "year" | "other";
  readonly first: Day;
  readonly last: Day;
}

const start = "(?<![\\p{L}\\p{N}])";
const end = "(?![\\p{L}\\p{N}])";
const gap = "[\\s_.-]?";
const year = "(20\\d\\d)";
const short = "'?(\\d\\d)";

/**
 * The whole quarters and years that a name speaks of. `fy26q1` is a year of the company's own, and `2025/26` a season
 * that has two; what has a month or a day in it is a date that says when something was made as often as when it runs.
 */
export function periodsIn(name: string): NamedPeriod[] {
  const taken: NamedPeriod[] = [];
  const rest = readings.reduce(
    (text, { form, read }) =>
      text.replace(new RegExp(`${start}${form}${end}`, "giu"), (whole, ...groups) => {
        const period = read(groups.map(String));
        if (period) taken.push({ text: whole, ...period });
        // What has been read, or is a date, is no year once more.
        return "·".repeat(whole.length);
      }),
    name,
  );
  for (const [text, digits = ""] of rest.matchAll(new RegExp(`${start}${year}${end}`, "gu")))
    taken.push({ text, kind: "year", ...wholeYear(digits) });
  return taken;
}

type Read = (groups: readonly string[]) => Omit<NamedPeriod, "text"> | undefined;

const readings: readonly { readonly form: string; readonly read: Read }[] = [
  { form: `fy${gap}(?:20)?\\d\\d(?:${gap}[qh][1-4])?`, read: () => undefined },
  { form: `[qh][1-4]${gap}fy${gap}(?:20)?\\d\\d`, read: () => undefined },
  { form: `${year}${gap}q([1-4])`, read: ([a = "", q = ""]) => quarter(a, q) },
  { form: `q([1-4])${gap}${year}`, read: ([q = "", a = ""]) => quarter(a, q) },
  { form: `${short}q([1-4])`, read: ([a = "", q = ""]) => quarter(`20${a}`, q) },
  { form: `q([1-4])${gap}${short}`, read: ([q = "", a = ""]) => quarter(`20${a}`, q) },
  // Dates and months: `2025-11-24`, `24.11.2025`, `11/2025`.
  { form: `${year}[-_./]\\d\\d?[-_./]\\d\\d?`, read: () => undefined },
  { form: `\\d\\d?[-_./]\\d\\d?[-_./]${year}`, read: () => undefined },
  { form: `${year}[-_./](?:0[1-9]|1[0-2])`, read: () => undefined },
  { form: `(?:0?[1-9]|1[0-2])[-_./]${year}`, read: () => undefined },
  // Seasons and ranges: `2025/26`, `2025-2027`.
  { form: `${year}\\s?[-_/–]\\s?${year}`, read: ([a = "", b = ""]) => span(a, b) },
  { form: `${year}[-_/–](\\d\\d)`, read: ([a = "", b = ""]) => span(a, `20${b}`) },
];

function quarter(digits: string, number: string): Omit<NamedPeriod, "text"> {
  const month = String(Number(number) * 3 - 2).padStart(2, "0");
  const first = `${digits}-${month}-01`;
  return { kind: "quarter", first, last: endOfQuarter(first) };
}

function wholeYear(digits: string): { first: Day; last: Day } {
  return { first: `${digits}-01-01`, last: `${digits}-12-31` };
}

function span(from: string, to: string): Omit<NamedPeriod, "text"> {
  return { kind: "other", first: `${from}-01-01`, last: endOfMonth(`${to}-12-01`) };
}
