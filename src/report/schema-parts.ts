import { z } from "zod";

export const count = z.int().min(0);
export const text = z.string().nullable();
export const place = z.int().min(1).nullable();
export const amount = z.strictObject({
  amount: z.string().describe("exact, with a point"),
  currency: text.describe("ISO 4217; null where nobody stated one"),
});
export const risk = {
  atRisk: amount
    .nullable()
    .describe("planned spend that is not cleared, in the policy's currency where rates allow it"),
  atRiskOther: z.array(amount).describe("the same in currencies without a rate"),
};
