import type { Row } from "../../model/row.ts";
import { InputError } from "../../model/trouble.ts";
import type { Source } from "../source.ts";
import { type CellContext, cellText } from "./cell.ts";
import { cellName, columnNumber, rowNumber } from "./place.ts";
import { richText } from "./strings.ts";
import { type Attributes, readXml } from "./xml.ts";

const batchSize = 512;
const mostCells = 20_000_000;

/** A sheet's rows, under the numbers the spreadsheet shows. Rows without a value are not stored, or stored for their looks alone. */
export async function* sheetRows(part: Source, context: CellContext): AsyncIterable<readonly Row[]> {
  const sheet = createSheet(context);
  for await (const _ of readXml(part.name, part.open(), sheet)) {
    if (sheet.rows.length >= batchSize) yield sheet.rows.splice(0);
  }
  if (sheet.rows.length > 0) yield sheet.rows;
}

function createSheet(context: CellContext) {
  const rows: Row[] = [];
  const rich = richText();
  const line = createLine();
  let inData = false;
  let cell = noCell;
  let inValue = false;
  return {
    rows,
    open(name: string, attributes: Attributes) {
      if (name === "sheetData") inData = true;
      if (!inData) return;
      rich.open(name);
      if (name === "row") line.start(attributes.get("r"));
      else if (name === "c") {
        line.next(attributes.get("r"));
        cell = { ...noCell, type: attributes.get("t") ?? "n", style: Number(attributes.get("s") ?? 0) };
      } else if (name === "f") cell = { ...cell, formula: true };
      else if (name === "v") inValue = true;
    },
    text(text: string) {
      if (!inData) return;
      if (inValue) cell = { ...cell, value: cell.value + text };
      else rich.text(text);
    },
    close(name: string) {
      if (!inData) return;
      rich.close(name);
      if (name === "v") inValue = false;
      else if (name === "c")
        line.put(cellText({ ...cell, inline: rich.take(), name: line.cellName() }, context));
      else if (name === "row") rows.push(...line.end());
      else if (name === "sheetData") inData = false;
    },
  };
}

const noCell = { type: "n", style: 0, formula: false, value: "", inline: "" };

/** The row being read, and the place in it. */
function createLine() {
  const padded = createPadding();
  let row = 0;
  let column = -1;
  let cells: string[] = [];
  return {
    start(reference: string | undefined): void {
      row = rowNumber(reference, row);
      column = -1;
      cells = [];
    },
    next(reference: string | undefined): void {
      column = columnNumber(reference, row, column);
    },
    cellName: () => cellName(column, row),
    put(text: string): void {
      if (text === "") return;
      while (cells.length < column) cells.push("");
      cells.push(text);
    },
    end: (): Row[] => (cells.length > 0 ? [{ line: row, row, cells: padded(cells) }] : []),
  };
}

/** Empty cells at a row's end are not stored, so a row is as wide as the widest above it. */
function createPadding(): (cells: string[]) => string[] {
  let width = 0;
  let count = 0;
  return (cells) => {
    width = Math.max(width, cells.length);
    count += width;
    if (count > mostCells)
      throw new InputError("a sheet has more than 20 million cells: split it, or save it as CSV");
    while (cells.length < width) cells.push("");
    return cells;
  };
}
