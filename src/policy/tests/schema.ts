import { z } from "zod";
import { severities } from "../../model/finding.ts";
import { testVerdicts } from "../../model/policy-test.ts";
import { rules } from "../../rules/index.ts";
import { day, word } from "../texts.ts";

const cell = z.string().meta({ type: ["string", "number", "boolean"], description: "what its cell says" });

const row = z
  .record(
    word("a column, as exports head it (daily budget, url) or by its field (budget.daily, landing)"),
    z.union([cell, z.array(cell).min(1, "is an empty list")]),
  )
  .describe("a row of an export, cell by cell; a check whose columns it does not have is not asked");

const rule = z
  .union([z.enum(rules.map(({ id }) => id)), word("a rule of your own")])
  .describe("the rule that speaks, such as utm/not-allowed, or one of your own");

const number = (description: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "is a number from 1 on")
    .meta({ type: ["string", "number"], description });

const finding = z
  .strictObject({
    rule,
    severity: z.enum(severities).optional().describe("how much it stops"),
    at: word("the column it points at, as the row heads it").optional(),
    row: number("the row it points at, from 1").optional(),
    found: word("what it says was found").optional(),
    expected: word("what it says was expected").optional(),
    fix: word("what it says is right instead").optional(),
    count: number("how many rows it is about").optional(),
  })
  .describe("a finding with what must be said in it; what is left out may be anything");

export const testSchema = z
  .strictObject({
    test: word("what it shows, in a few words"),
    today: day("the day it is judged on; otherwise --today, or the day it is run").optional(),
    row: row.optional(),
    rows: z.array(row).min(1, "is an empty list").optional().describe("several rows of one export"),
    finds: z
      .array(z.union([rule, finding]))
      .optional()
      .describe(
        "all that must be found, by rule: whatever else is blocked or held fails the test (notes may be left out); [] is nothing",
      ),
    verdict: z.enum(testVerdicts).optional().describe("what becomes of them"),
  })
  .describe("a few rows, and what must be said about them");

export const testsSchema = z
  .array(testSchema)
  .min(1, "is an empty list")
  .describe(
    "what this policy must say: launchgate policy test runs it; not part of what extends this policy",
  );

/** A file of tests beside the policy. */
export const testFileSchema = z.strictObject({
  today: day("the day its tests are judged on, where they name none").optional(),
  tests: testsSchema,
});

export type TestInput = z.output<typeof testSchema>;
