import { z } from "zod";
import type { Account } from "../../model/account.ts";
import { currency, word } from "../texts.ts";
import { defineSection } from "./define.ts";

const account = z
  .strictObject({
    brand: word("the brand or client it belongs to").optional(),
    currency: currency("the currency of its budgets, where an export states none").optional(),
    "time-zone": z
      .string()
      .refine(isZone, {
        error: ({ input }) => `${String(input)} is not a time zone: write it as Europe/Berlin`,
      })
      .optional()
      .describe("its time zone, such as Europe/Berlin"),
  })
  .describe("an ad account of yours, by its id in quotes");

const schema = z
  .record(word("the account's id"), account)
  .describe("which ad account is whose; an account that is not listed is blocked");

export const accounts = defineSection({
  key: "accounts",
  schema,
  compile: (input) => [{ for: {}, clause: { accounts: accountsOf(input) }, where: "accounts" }],
});

export function accountsOf(input: z.output<typeof schema>): Account[] {
  return Object.entries(input).map(([id, value]) => ({
    id,
    brand: value.brand,
    currency: value.currency,
    timeZone: value["time-zone"],
  }));
}

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
