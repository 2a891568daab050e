import { type Day, dayOf } from "../../values/date.ts";

export type DayReading = { readonly day: Day } | { readonly unreadable: string; readonly expected: string };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const time = String.raw`(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}`, "i");
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${time}`, "i");
const monthName = new RegExp(
  String.raw`^(?:(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})|([a-z]{3,9})\.? (\d{1,2}),? (\d{4}))${time}`,
  "i",
);

/** Reads a day as people and platforms write it; `03/04/2026` is asked about, never guessed. */
export function readDay(text: string, order: "day-first" | "month-first" | undefined): DayReading {
  const written = text.normalize("NFKC").trim();
  const day = iso(written) ?? named(written) ?? numeric(written, order);
  if (day === "ambiguous") {
    return {
      unreadable: "could be two dates",
      expected:
        "day or month first? Say so in the policy: written: { dates: DD/MM/YYYY } or { dates: MM/DD/YYYY }",
    };
  }
  return day === undefined ? { unreadable: "is not a date", expected: "a date such as 2026-11-24" } : { day };
}

function iso(text: string): Day | undefined {
  const match = yearFirst.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[3]), Number(match[4])) : undefined;
}

function named(text: string): Day | undefined {
  const match = monthName.exec(text);
  if (!match) return undefined;
  const month = months.indexOf((match[2] ?? match[4] ?? "").slice(0, 3).toLowerCase()) + 1;
  return dayOf(Number(match[3] ?? match[6]), month, Number(match[1] ?? match[5]));
}

function numeric(
  text: string,
  order: "day-first" | "month-first" | undefined,
): Day | "ambiguous" | undefined {
  const match = yearLast.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  // Dots are written day first wherever they are written at all.
  if (match[2] === ".") return dayFirst;
  if (order) return order === "day-first" ? dayFirst : monthFirst;
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return "ambiguous";
  return dayFirst ?? monthFirst;
}
