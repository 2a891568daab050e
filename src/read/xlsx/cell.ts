import { InputError } from "../../model/trouble.ts";
import { dateText } from "./dates.ts";
import { unescaped } from "./strings.ts";
import type { Shown } from "./styles.ts";

/** A cell as the sheet stores it. */
export interface StoredCell {
  /** `C7`, for messages. */
  readonly name: string;
  readonly type: string;
  readonly style: number;
  readonly formula: boolean;
  readonly value: string;
  /** The text of a cell that carries its own. */
  readonly inline: string;
}

export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly Shown[];
  readonly from1904: boolean;
}

/** What a spreadsheet would show, but for the rounding: dates as ISO, numbers with all their digits. */
export function cellText(cell: StoredCell, context: CellContext): string {
  const { type, value, name } = cell;
  if (cell.formula && value === "" && type !== "str" && type !== "inlineStr")
    throw new InputError(
      `${name} is a formula whose result is not in the file: open it in a spreadsheet, save it, and try again`,
    );
  switch (type) {
    case "s":
      return value === "" ? "" : shared(cell, context.strings);
    case "inlineStr":
      return cell.inline;
    case "str":
      return unescaped(value);
    case "b":
      return value === "1" || value === "true" ? "TRUE" : value === "" ? "" : "FALSE";
    case "d":
      return value.replace(/^(\d{4}-\d{2}-\d{2})T/, "$1 ");
    case "e":
      return value;
    case "n":
      return numberText(cell, context);
    default:
      throw new InputError(
        `${name} has a type no spreadsheet writes, ${JSON.stringify(type)}: the workbook is damaged`,
      );
  }
}

function shared({ name, value }: StoredCell, strings: readonly string[]): string {
  const text = /^\d+$/.test(value) ? strings[Number(value)] : undefined;
  if (text === undefined)
    throw new InputError(`${name} refers to a text that the workbook lacks: it is damaged`);
  return text;
}

function numberText({ value, style, name }: StoredCell, { styles, from1904 }: CellContext): string {
  if (value === "") return "";
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value))
    throw new InputError(`${name} should hold a number, and holds ${JSON.stringify(value.slice(0, 40))}`);
  const shown = styles[style] ?? "number";
  if (shown !== "number") return dateText(value, shown, from1904) ?? value;
  return withoutNoise(value);
}

// Spreadsheets show 15 digits and store 17: 19.99 lies in the file as 19.989999999999998. Whole numbers, ids among
// them, and powers of ten stay as they are stored, so that a lost digit can be seen.
function withoutNoise(value: string): string {
  if (!/^-?\d+\.\d+$/.test(value) || value.replace(/^-?0*\.?0*|\./g, "").length <= 15) return value;
  const shown = Number(Number(value).toPrecision(15)).toString();
  return shown.includes("e") ? value : shown;
}
