import { addDays, type Day, dayOf } from "../../values/date.ts";

export type DayReading =
  | { readonly day: Day }
  | { readonly unreadable: string; readonly expected: string; readonly fix?: Day };

type Order = "day-first" | "month-first" | undefined;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const time = String.raw`(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}`, "i");
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${time}`, "i");
const monthName = new RegExp(
  String.raw`^(?:(\d{1,2})(?:\.? |-)([a-z]{3,9})(?:\.?,? |-)(\d{4}|\d{2})|([a-z]{3,9})\.? (\d{1,2}),? (\d{4}))${time}`,
  "i",
);

/** Reads a day as people and platforms write it; `03/04/2026` is asked about, never guessed. */
export function readDay(text: string, order: Order): DayReading {
  const written = text.normalize("NFKC").trim();
  const day = iso(written) ?? named(written) ?? numeric(written, order);
  if (day === "ambiguous") return ambiguous(written);
  if (day !== undefined) return { day };
  const counted = ofSerial(written);
  if (counted === undefined) return { unreadable: "is not a date", expected: "a date such as 2026-11-24" };
  return {
    unreadable: `is ${counted}, which a spreadsheet turned into a number`,
    expected: "a date: format the column as dates, and save the file again",
    fix: counted,
  };
}

const policyWords = "in the policy: written: { dates: DD/MM/YYYY } or { dates: MM/DD/YYYY }";

function ambiguous(text: string): DayReading {
  const expected = /^\d{1,2}-\d{1,2}-\d{2}(?!\d)/.test(text)
    ? `which is the year? Write it with four digits, or say ${policyWords}`
    : `day or month first? Say so ${policyWords}`;
  return { unreadable: "could be two dates", expected };
}

function iso(text: string): Day | undefined {
  const match = yearFirst.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[3]), Number(match[4])) : undefined;
}

// `24-Nov-26` is how Excel shows a date of its own accord. Source: ECMA-376, 18.8.30, format 15.
function named(text: string): Day | undefined {
  const match = monthName.exec(text);
  if (!match) return undefined;
  const month = months.indexOf((match[2] ?? match[4] ?? "").slice(0, 3).toLowerCase()) + 1;
  return dayOf(yearOf(match[3] ?? match[6] ?? ""), month, Number(match[1] ?? match[5]));
}

function numeric(text: string, order: Order): Day | "ambiguous" | undefined {
  const [, first = "", mark, second = "", last = ""] = yearLast.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const dayFirst = dayOf(yearOf(last), Number(second), Number(first));
  const monthFirst = dayOf(yearOf(last), Number(first), Number(second));
  // Dots are written day first wherever they are written at all.
  if (mark === ".") return dayFirst;
  if (order) return order === "day-first" ? dayFirst : monthFirst;
  // With dashes a year of two digits may stand first; with slashes and dots it stands last, as Unicode CLDR has it.
  const isOpen = mark === "-" && first.length === 2 && last.length === 2;
  const yearFirst = isOpen ? dayOf(yearOf(first), Number(second), Number(last)) : undefined;
  const [only, ...others] = new Set([dayFirst, monthFirst, yearFirst].filter((day) => day !== undefined));
  return others.length > 0 ? "ambiguous" : only;
}

/** Campaigns run in this century. */
function yearOf(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** The day whose number in a spreadsheet's calendar this is, from 2009 to 2064: what is left of a date without its format. */
function ofSerial(text: string): Day | undefined {
  const [, days] = /^(\d{5})(?:\.\d+)?$/.exec(text) ?? [];
  if (days === undefined || Number(days) < 40_000 || Number(days) > 60_000) return undefined;
  return addDays("1899-12-30", Number(days));
}
