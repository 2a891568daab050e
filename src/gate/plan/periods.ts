import type { Opened } from "../../exports/rows/open.ts";
import { isTotalAlone } from "../../facts/totals.ts";
import { InputError } from "../../model/trouble.ts";
import { namesOf } from "../../values/text.ts";
import { isAmountColumn } from "./merged.ts";

/** Which of several amounts is the approved one is not guessed: a plan without one, and with columns of months, is asked for it. */
export function refusePeriods({ header }: Opened): void {
  if ([...header.at.keys()].some(isAmountColumn)) return;
  const unread = header.columns.filter(({ field }) => field === undefined).map((column) => column.header);
  const periods = unread.filter(isPeriod);
  const total = unread.find(isTotalAlone);
  if (periods.length === 0 && total === undefined) return;
  const shown = periods.length > 3 ? [...periods.slice(0, 3), `${periods.length - 3} more`] : periods;
  const what =
    periods.length === 0
      ? `its column ${JSON.stringify(total)} may be the approved amount, and that is not guessed`
      : `its amounts stand in a column for each month, week or quarter (${namesOf(shown)}), and none says what is approved in all`;
  const how = total === undefined ? "add a column with the sum of each row, headed Budget" : "say so";
  throw new InputError(
    `${what}: ${how}${total === undefined ? "" : ` in the policy, under plan: columns: { budget: ${JSON.stringify(total)} }`}`,
  );
}

/** English, German, French and Spanish, short and whole. */
const month =
  "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|mär|mrz|mai|okt|dez|januar|februar|märz|juni|juli|oktober|dezember|janv|févr|avr|juil|août|déc|janvier|février|mars|avril|juin|juillet|septembre|octobre|novembre|décembre|ene|abr|ago|dic|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\\.?";
const year = "'?(?:\\d{4}|\\d{2})";
const period = [
  `(?:${month}|q[1-4])(?:[ ./_-]*${year})?`,
  `${year}[ ./_-]*(?:${month}|q[1-4])`,
  "(?:w|wk|week|kw|cw|m|month|period)[ ._-]*\\d{1,2}",
  "(?:w/c|wc|week of|week commencing) .*",
  "\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2}.*)?",
  "(?:\\d{1,2}[-/.]){1,2}\\d{4}",
].join("|");
const amount = "(?:net |gross )?(?:budget|spend|cost|amount|total|net|gross|[a-z]{3}|[€$£])";
const periodHeader = new RegExp(
  `^(?:${amount}[ _:-]+)?(?:${period})(?:[ _:-]+${amount}| ?\\(${amount}\\))?$`,
  "iu",
);

function isPeriod(header: string): boolean {
  return periodHeader.test(header.normalize("NFKC").trim());
}
