/** A calendar day, `YYYY-MM-DD`. Compared as text; no time zone, no clock. */
export type Day = string;

export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (year < 1970 || year > 9999) return undefined;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Reads `2026-11-24` alone: the form of policies and options. */
export function readIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01, by the proleptic Gregorian calendar. */
export function dayNumber(day: Day): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000
  );
}

/** Both days included; zero or less when the end comes first. */
export function daysBetween(start: Day, end: Day): number {
  return dayNumber(end) - dayNumber(start) + 1;
}

export function addDays(day: Day, days: number): Day {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);
}

export interface MonthShare {
  readonly month: string;
  readonly days: number;
}

/** How many days of a flight fall into each calendar month. */
export function monthsOf(start: Day, end: Day): MonthShare[] {
  const months: MonthShare[] = [];
  let [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  for (let from = start; from <= end; ) {
    const name = monthText(year, month);
    const last = endOfMonth(`${name}-01`);
    months.push({ month: name, days: daysBetween(from, last < end ? last : end) });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    // The year after 9999 has no text that sorts: exports write 9999-12-31 for "no end".
    if (year > 9999) break;
    from = `${monthText(year, month)}-01`;
  }
  return months;
}

function monthText(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}

export function earlier(a: Day, b: Day): Day {
  return daysBetween(a, b) > 0 ? a : b;
}

export function later(a: Day, b: Day): Day {
  return earlier(a, b) === a ? b : a;
}

/** The last day of a day's month. */
export function endOfMonth(day: Day): Day {
  const month = day.slice(0, 7);
  return `${month}-${daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))}`;
}

/** The last day of a day's quarter. */
export function endOfQuarter(day: Day): Day {
  const last = Math.ceil(Number(day.slice(5, 7)) / 3) * 3;
  return endOfMonth(`${day.slice(0, 4)}-${String(last).padStart(2, "0")}-01`);
}

/** `2026q4`, the quarter of a day. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** A day as names write it, `2026q4`, `q4`, `2026-11`, `nov`: in the form of another text, where that has one. */
export function dayLike(day: Day, like: string): string {
  const plain = plainOf(like);
  const forms = formsOf(day);
  return forms.some((form) => form === plain)
    ? like
    : (forms.find((form) => shape(form) === shape(plain)) ?? day);
}

function formsOf(day: Day): string[] {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];
  const quarter = quarterOf(day).slice(4);
  const short = year.slice(2);
  const name =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"][Number(month) - 1] ??
    "";
  const numbers = [
    `${year}${month}${date}`,
    `${year}${month}`,
    `${month}${year}`,
    year,
    `${short}${month}${date}`,
    `${short}${month}`,
  ];
  return [
    `${year}${quarter}`,
    `${quarter}${year}`,
    `${short}${quarter}`,
    `${quarter}${short}`,
    quarter,
    ...numbers,
    name,
    `${name}${year}`,
    `${name}${short}`,
  ];
}

function plainOf(text: string): string {
  return text.toLowerCase().replace(/[\s_./-]/g, "");
}

/** Digits are alike, and so are the names of months. */
function shape(text: string): string {
  return text.replace(/\d/g, "9").replace(/^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/, "mmm");
}
