import { z } from "zod";
import { word } from "./texts.ts";

/** A column of a sheet in place of a list. Its words stand there before the policy is parsed. */
export const sheetSchema = z
  .strictObject({
    from: word("a spreadsheet or CSV file, by its path from here, such as ./taxonomy.xlsx"),
    column: word("the header of the column whose words count"),
    sheet: word("the sheet of the workbook, where several have such a column").optional(),
  })
  .transform((): string[] => [])
  .describe("the words of a column: { from: taxonomy.xlsx, column: Product }");
