import type { Shown } from "./styles.ts";

const secondsADay = 86_400;
/** 9999-12-31, the last day a spreadsheet knows. */
const lastDay = 2_958_465;
/** Days from 1970-01-01 back to day 0 of each calendar. */
const dayZero = { from1900: -25_569, from1904: -24_107 };

/** A serial number as the date or time its format shows; undefined where a spreadsheet shows none either. */
export function dateText(serial: string, shown: Shown, from1904: boolean): string | undefined {
  const seconds = Math.round(Number(serial) * secondsADay);
  const days = Math.floor(seconds / secondsADay);
  const rest = seconds - days * secondsADay;
  if (!Number.isFinite(seconds) || seconds < 0 || days > lastDay) return undefined;
  if (shown === "span") return clock(seconds);
  if (shown === "time" && days === 0) return clock(rest);
  const day = calendarDay(days, from1904);
  if (day === undefined) return undefined;
  return shown === "day" && rest === 0 ? day : `${day} ${clock(rest)}`;
}

/** The calendar of 1900 has a 29 February that never was: its day 60, and all before it are one off. */
function calendarDay(days: number, from1904: boolean): string | undefined {
  if (!from1904 && (days === 0 || days === 60)) return undefined;
  const zero = from1904 ? dayZero.from1904 : days < 60 ? dayZero.from1900 + 1 : dayZero.from1900;
  return new Date((days + zero) * secondsADay * 1000).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
}
