import { z } from "zod";
import type { Written } from "../model/written.ts";

/** How numbers and dates are written, in the exports and in a plan. */
export const writtenShape = {
  numbers: z.enum(["1,234.56", "1.234,56"]).optional().describe("how they write 1234.56"),
  dates: z
    .enum(["DD/MM/YYYY", "MM/DD/YYYY"])
    .optional()
    .describe("which comes first in a date such as 03/04/2026"),
};

type Input = { readonly [Key in keyof typeof writtenShape]?: z.output<(typeof writtenShape)[Key]> };

export function writtenOf({ numbers, dates }: Input): Written {
  return {
    decimal: numbers && (numbers === "1,234.56" ? "." : ","),
    dates: dates && (dates === "DD/MM/YYYY" ? "day-first" : "month-first"),
  };
}
