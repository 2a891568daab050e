import { z } from "zod";
import { readIsoDay } from "../values/date.ts";
import { type Decimal, readDecimal } from "../values/decimal.ts";

// Editors type a bare 500 as a number and true as a boolean; the gate reads them as the text they are.
const numberLike = { type: ["string", "number"] } as const;
const wordLike = { type: ["string", "number", "boolean"] } as const;

export function word(description: string) {
  return z
    .string()
    .min(1, "is empty")
    .meta({ ...wordLike, description });
}

/** Amounts are read from the text as written: what could mean two things is an error that says how to write it. */
export function amount(description: string) {
  return z
    .string()
    .superRefine((text, context) => {
      const wrong = amountTrouble(text);
      if (wrong) context.addIssue({ code: "custom", message: wrong });
    })
    .meta({ ...numberLike, description, examples: [500, 15000] });
}

function amountTrouble(text: string): string | undefined {
  const decimal = readDecimal(text);
  const plain = text.replace(/[.,]/g, "");
  if (/^\d{1,3}[.,]\d{3}$/.test(text)) {
    const small = text.endsWith("0") ? ` or ${withPoint(text).slice(0, -1)}` : ", or two decimals";
    return `${text} could be two amounts: write ${plain}${small}`;
  }
  if (/^\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(text))
    return `${text} has separators for the thousands: write ${plain}`;
  if (!decimal && /^\d{1,3}([.,]\d{3})*[.,]\d+$/.test(text))
    return `${text} is not written as amounts are here: write ${withPoint(text)}`;
  if (!decimal)
    return `${text || "nothing"} is not an amount: write it as 15000 or 15000.50, without currency or thousands`;
  if (/^\+|^0\d/.test(text))
    return `${text} is written as no amount is: write ${text.replace(/^\+?0*(?=\d)/, "")}`;
  if (decimal.digits < 0n) return `a cap cannot be below zero, and this is ${text}`;
  return decimal.digits === 0n
    ? "a cap of zero lets nothing launch: take it out, or write what may be spent"
    : undefined;
}

/** Where two kinds of separator stand, the last is the point of the decimals. */
function withPoint(text: string): string {
  const at = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  return `${text.slice(0, at).replace(/[.,]/g, "")}.${text.slice(at + 1)}`;
}

export function rate(description: string) {
  return z
    .string()
    .refine((text) => (readDecimal(text)?.digits ?? 0n) > 0n, {
      error: ({ input }) =>
        /^\d+,\d+$/.test(String(input))
          ? `${String(input)} has a comma for its point: write ${String(input).replace(",", ".")}`
          : "a rate is a number above zero, such as 0.92",
    })
    .meta({ ...numberLike, description });
}

/** Only for text that the schema has let through. */
export function decimalOf(text: string): Decimal {
  return readDecimal(text) ?? { digits: 0n, scale: 0 };
}

export function day(description: string, missing?: string) {
  return z
    .string(missing)
    .refine((text) => readIsoDay(text) !== undefined, {
      error: ({ input }) => `${String(input)} is not a day: write it as 2026-11-24`,
    })
    .describe(description);
}

export function currency(description: string) {
  return z
    .string()
    .regex(/^[A-Z]{3}$/, "a currency is three capital letters, such as EUR")
    .describe(description);
}

/** One value or a list of them. */
export function oneOrMore(item: z.ZodType<string, string>, description: string) {
  return z.union([item, z.array(item).min(1, "is an empty list")]).describe(description);
}

export function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}

/** Of `columns:`: which headers say what. */
export function headersOf(
  columns: Readonly<Record<string, string | readonly string[] | undefined>> = {},
): Map<string, readonly string[]> {
  return new Map(Object.entries(columns).map(([name, headers]) => [name, listOf(headers ?? [])]));
}

/** `/…/`: a pattern; undefined for plain words. */
export function patternIn(text: string): string | undefined {
  return text.length > 1 && text.startsWith("/") && text.endsWith("/") ? text.slice(1, -1) : undefined;
}
