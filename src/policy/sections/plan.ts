import { dirname, isAbsolute, join } from "node:path";
import { z } from "zod";
import { columnNames } from "../../exports/columns.ts";
import type { PlanFiles } from "../../model/sheets.ts";
import { encodings } from "../../read/encoding.ts";
import type { Path } from "../compiling.ts";
import { emptyPolicy } from "../empty.ts";
import { headersOf, listOf, oneOrMore, word } from "../texts.ts";
import { writtenOf, writtenShape } from "../written.ts";
import { defineSection } from "./define.ts";

const files = oneOrMore(
  word("a spreadsheet or CSV file, by its path from here, such as ./plan.xlsx"),
  "the approved plan: campaign, approved budget, dates, owner",
);
const header = word("a column's header, as the plan writes it");
const shape = z.strictObject({
  file: files,
  sheet: oneOrMore(
    word("a sheet's name"),
    "the sheets of the workbook that count, else all that have campaigns",
  ).optional(),
  columns: z
    .partialRecord(
      z.enum(columnNames),
      oneOrMore(header, "the header (or headers) of the column that says it"),
    )
    .optional()
    .describe("which column of the plan says what, where the headers alone do not tell"),
  encoding: z
    .enum(encodings)
    .optional()
    .describe("the plan's encoding, where it is not UTF-8 or UTF-16, such as windows-1252"),
  written: z
    .strictObject(writtenShape)
    .optional()
    .describe("how the plan writes numbers and dates, where it could be doubted"),
});

const schema = z
  .union([files, shape])
  .describe("the approved plan that a launch is compared with: a file, several, or how to read them");

type Input = z.output<typeof schema>;

export const plan = defineSection({
  key: "plan",
  schema,
  // Its rows are there once its files have been read.
  compile: () => [],
});

/** Paths lead from the policy file in which they stand. */
export function planFilesOf(input: Input | undefined, fileAt: (path: Path) => string): PlanFiles {
  if (input === undefined) return emptyPolicy().plan;
  const isMap = typeof input !== "string" && !Array.isArray(input);
  const read = isMap ? input : { file: input };
  const { file: named, sheet = [], columns, written = {}, encoding } = read;
  const base = isMap ? ["plan", "file"] : ["plan"];
  const paths = listOf(named).map((path, index) => {
    const from = fileAt(typeof named === "string" ? base : [...base, index]);
    return isAbsolute(path) ? path : join(dirname(from), path);
  });
  return {
    files: paths,
    sheets: listOf(sheet),
    columns: headersOf(columns),
    encoding,
    written: writtenOf(written),
  };
}
