import { z } from "zod";
import { columnNames } from "../exports/columns.ts";
import { statuses } from "../model/field.ts";
import { encodings } from "../read/encoding.ts";
import { rulesSchema } from "./rules.ts";
import { sections } from "./sections/index.ts";
import { selectorSchema } from "./selector.ts";
import { sheetSchema } from "./sheet-schema.ts";
import { testsSchema } from "./tests/schema.ts";
import { amount, currency, day, oneOrMore, rate, word } from "./texts.ts";
import { writtenShape } from "./written.ts";

const datedRates = "rates are of a day: say which, such as as-of: 2026-11-01";
const header = word("a column's header, as the export writes it");

/** Everything a policy may say. The JSON Schema that editors read is made from this. */
export const policySchema = z.strictObject({
  version: z
    .string()
    .refine((text) => text === "1", {
      error: ({ input }) => `version ${String(input)} is not known: this is version 1`,
    })
    .meta({ type: ["string", "number"], description: "the version of the policy's form: 1", examples: [1] }),
  extends: oneOrMore(
    word("a file"),
    "another policy beneath this one, by its path from here: maps merge, lists replace, budgets add up",
  ).optional(),
  currency: currency("the currency the caps are written in, such as EUR").optional(),
  rates: z
    .object({ "as-of": day("the day these rates are of", datedRates) })
    .catchall(rate("what one unit of this currency is worth in the policy's currency"))
    .optional()
    .describe("what other currencies are worth in the policy's own; an amount without a rate is held"),
  vocabulary: z
    .record(
      word("the word's name, used in braces"),
      z.union([
        word("a pattern between slashes, or one value"),
        z.array(word("a value")).min(1, "is an empty list"),
        z
          .record(
            word("a value"),
            oneOrMore(word("a setting"), "what the value means in the settings, as platforms write it"),
          )
          .describe("values and what each means in the settings, for agree: leads: [OUTCOME_LEADS]"),
        sheetSchema,
      ]),
    )
    .optional()
    .describe(
      "the words your team agreed on: lists of values, patterns between slashes, values with their settings, or a column of a sheet",
    ),
  accounts: sections.accounts.schema.optional(),
  scope: z
    .strictObject({
      status: z
        .array(z.enum(statuses))
        .min(1, "is an empty list")
        .describe("the statuses that are about to launch"),
    })
    .optional()
    .describe("what is about to launch; the rest is counted and left alone"),
  "enforce-from": day(
    "the day from which this policy stops launches; before it, it only says what it would do",
  ).optional(),
  channels: z
    .record(word("the channel's name"), selectorSchema)
    .optional()
    .describe("how a campaign's channel is known; the first match wins"),
  columns: z
    .partialRecord(
      z.enum(columnNames),
      oneOrMore(header, "the header (or headers) of the column that says it"),
    )
    .optional()
    .describe("which column says what, where the headers alone do not tell"),
  written: z
    .strictObject({
      ...writtenShape,
      encodings: z
        .record(word("an export format"), z.enum(encodings))
        .optional()
        .describe("the encoding of a format's exports, where it is not UTF-8 or UTF-16"),
    })
    .optional()
    .describe("how the exports write numbers and dates, where it could be doubted"),
  names: sections.names.schema.optional(),
  utm: sections.utm.schema.optional(),
  agree: sections.agree.schema.optional(),
  landing: sections.landing.schema.optional(),
  budgets: sections.budgets.schema.optional(),
  tracking: sections.tracking.schema.optional(),
  audiences: sections.audiences.schema.optional(),
  regions: sections.regions.schema.optional(),
  copy: sections.copy.schema.optional(),
  history: sections.history.schema.optional(),
  plan: sections.plan.schema.optional(),
  coverage: z
    .record(
      word("an export format"),
      z.array(word("a rule, or a family of rules such as utm")).min(1, "is an empty list"),
    )
    .optional()
    .describe("what your team knows that an export cannot answer; it then holds nothing"),
  rules: rulesSchema.optional(),
  approvers: z
    .record(
      word("a name for the role"),
      z.strictObject({
        who: z.array(word("a person")).min(1, "is an empty list").describe("who they are"),
        may: z
          .array(word("a rule; * stands for any text"))
          .min(1, "is an empty list")
          .describe("the rules they may decide"),
        "up-to": amount("the most planned spend they may decide about").optional(),
        after: z
          .string()
          .regex(/^\d+[hd]$/, "write hours or days, such as 4h or 2d")
          .optional()
          .describe("after how long without an answer it goes on to the next"),
        then: word("the role it then goes to").optional(),
        signed: z
          .literal("required")
          .optional()
          .describe(
            "required: their decisions count only where they signed them with an SSH key of signers:",
          ),
        in: selectorSchema.optional(),
      }),
    )
    .optional()
    .describe("who may decide what is held, and up to which amount"),
  signers: word("a file, by its path from here, such as ./allowed_signers")
    .optional()
    .describe("whose SSH keys may sign decisions: an allowed-signers file, as ssh-keygen has it"),
  owners: z
    .array(z.strictObject({ for: selectorSchema.optional(), who: word("the person") }))
    .min(1, "is an empty list")
    .optional()
    .describe("who answers for a campaign, where the export names nobody; the first match wins"),
  tests: testsSchema.optional(),
});

export type PolicyInput = z.output<typeof policySchema>;
