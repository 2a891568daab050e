import type { Policy } from "../../model/policy.ts";
import { plural } from "../../values/text.ts";

/** `3 words in column Product of taxonomy.xlsx`, where the words of this place stand in a sheet. */
export function sheetText({ sheets }: Policy, where: string, what: string): string | undefined {
  const sheet = sheets.find((each) => each.where === where);
  return sheet && `${plural(sheet.words, what)} in column ${sheet.column} of ${sheet.file}`;
}
