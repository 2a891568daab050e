import { z } from "zod";
import { type BudgetClause, totalKeys } from "../../model/policy.ts";
import type { Decimal } from "../../values/decimal.ts";
import { type Money, toMoney } from "../../values/money.ts";
import type { Compiling, Path } from "../compiling.ts";
import { compileSelector, selectorShape } from "../selector.ts";
import { amount, decimalOf } from "../texts.ts";
import { defineSection } from "./define.ts";

const item = z
  .strictObject({
    ...selectorShape,
    daily: amount("the most a daily budget may be").optional(),
    lifetime: amount("the most a lifetime (total) budget may be").optional(),
    flight: amount(
      "the most a budget may come to over its flight: daily budget × days, or the total budget",
    ).optional(),
    total: amount("the most that all campaigns together may plan, per the keys under per:").optional(),
    per: z
      .array(z.enum(totalKeys))
      .min(1, "is an empty list")
      .optional()
      .describe("what total: is counted by, such as channel and month"),
    unusual: z
      .string()
      .regex(/^\d+(\.\d+)?x$/, "write how many times the usual, such as 5x")
      .optional()
      .describe("how many times the usual budget is unusual, compared with past exports"),
  })
  .describe("a cap and whom it is for; without a key such as channel it is for everything");

const kinds = ["daily", "lifetime", "flight"] as const;

export const budgets = defineSection({
  key: "budgets",
  schema: z
    .array(item)
    .min(1, "is an empty list")
    .describe(
      "what may be spent, in the policy's currency; several caps all apply, and exactly at a cap is within it",
    ),
  compile: (input, compiling) =>
    input.flatMap((each, index) => {
      const path: Path = ["budgets", index];
      const selector = compileSelector(each, path, compiling);
      const clauses: BudgetClause[] = [];
      for (const kind of kinds) {
        const cap = capOf(each[kind], [...path, kind], compiling);
        if (cap) clauses.push({ kind, cap });
      }
      const total = capOf(each.total, [...path, "total"], compiling);
      if (total && each.per) clauses.push({ kind: "total", cap: total, per: each.per });
      if (each.total !== undefined && !each.per)
        compiling.problem(
          [...path, "total"],
          "total: needs per:, what it is counted by, such as per: [channel, month]",
        );
      if (each.per && each.total === undefined)
        compiling.problem([...path, "per"], "per: is for total:, which is not here");
      const quarter = each.per?.includes("month") ? each.per.indexOf("quarter") : -1;
      if (quarter >= 0)
        compiling.problem(
          [...path, "per", quarter],
          "a month is in one quarter only: count by month in one entry and by quarter in another",
        );
      checkOrder(each, path, compiling);
      if (each.unusual) clauses.push({ kind: "unusual", factor: decimalOf(each.unusual.slice(0, -1)) });
      if (
        [...kinds, "total" as const, "per" as const, "unusual" as const].every(
          (key) => each[key] === undefined,
        )
      )
        compiling.problem(path, "this caps nothing: give it daily:, lifetime:, flight:, total: or unusual:");
      return clauses.map((clause) => ({ for: selector, clause, where: compiling.where(path) }));
    }),
});

function capOf(text: string | undefined, path: Path, { currency, problem }: Compiling): Money | undefined {
  if (text === undefined) return undefined;
  if (currency === undefined) {
    problem(path, "a cap needs a currency: add currency: at the top, such as currency: EUR");
    return undefined;
  }
  const cap = toMoney(decimalOf(text), currency);
  if (!cap) problem(path, `${text} has more decimals than ${currency} has`);
  return cap;
}

/** From the smaller to the larger: a cap above one that judges the same budget too never speaks. */
const wider = [
  ["daily", "lifetime"],
  ["daily", "flight"],
  ["daily", "total"],
  ["lifetime", "flight"],
] as const;

function checkOrder(each: z.output<typeof item>, path: Path, { problem }: Compiling): void {
  for (const [small, large] of wider) {
    const [low, high] = [each[small], each[large]];
    if (low === undefined || high === undefined || !isAbove(decimalOf(low), decimalOf(high))) continue;
    problem(
      [...path, small],
      `${small}: ${low} is above ${large}: ${high} of the same entry, and never speaks`,
    );
  }
}

function isAbove(a: Decimal, b: Decimal): boolean {
  return a.digits * 10n ** BigInt(b.scale) > b.digits * 10n ** BigInt(a.scale);
}
