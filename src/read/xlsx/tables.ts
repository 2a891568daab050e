import type { Table } from "../../model/row.ts";
import type { Zip } from "../zip.ts";
import type { CellContext } from "./cell.ts";
import { mergedCells } from "./merged.ts";
import { sheetRows } from "./sheet.ts";
import { readSharedStrings } from "./strings.ts";
import { readStyles } from "./styles.ts";
import { openWorkbook } from "./workbook.ts";

/** Each sheet of a workbook is a table of its own. Its shared texts are read once, with the first sheet. */
export async function workbookTables(file: string, zip: Zip): Promise<Table[]> {
  const { sheets, from1904, strings, styles } = await openWorkbook(zip);
  let context: Promise<CellContext> | undefined;
  const readContext = async () => ({
    strings: await readSharedStrings(strings),
    styles: await readStyles(styles),
    from1904,
  });
  return sheets.map(({ name, hidden, part }) => ({
    // What nobody sees is uploaded all the same: wherever the sheet is named, that is said.
    file: `${file}#${name}${hidden ? " (hidden)" : ""}`,
    dialect: { kind: "xlsx", encoding: "utf-8", delimiter: undefined },
    skipped: [],
    merged: () => mergedCells(part),
    async *rows() {
      context ??= readContext();
      yield* sheetRows(part, await context);
    },
  }));
}
