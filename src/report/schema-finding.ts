import { z } from "zod";
import { choices, recommendations, standingStates } from "../model/decision.ts";
import { levels } from "../model/field.ts";
import { severities } from "../model/finding.ts";
import { findingStatuses } from "../model/report.ts";
import { count, place, risk, text } from "./schema-parts.ts";

const decision = z
  .strictObject({
    state: z.enum(standingStates).describe("only approved lets the launch pass"),
    choice: z.enum(choices),
    by: z.string(),
    reason: z.string(),
    recorded: z.string(),
    value: text.describe("what was found when it was decided"),
    until: text,
    upTo: text,
    to: text.describe("the value that is to stand there"),
    line: z.int().describe("in the log"),
    why: text.describe("why it does not count, where whoever decided may not"),
  })
  .describe("what was decided about it");

const choicesOpen = z
  .strictObject({
    recommended: z.enum(recommendations).describe("what the gate would do"),
    to: text.describe("the value it would write there"),
    ifApproved: text.describe("what then happens; null: it cannot be approved"),
    ifRejected: z.string(),
  })
  .describe("what a person may choose; null where nothing waits for a choice");

export const finding = z.strictObject({
  id: z
    .string()
    .describe(
      "the fingerprint: the same fault in the same place keeps it from run to run; where findings of several clients would share it in one report, each has its policy's mark behind a hyphen",
    ),
  rule: z.string(),
  severity: z.enum(severities),
  status: z.enum(findingStatuses),
  decision: decision.nullable(),
  deciders: z
    .array(z.string())
    .nullable()
    .describe("who may decide about it; null where there is nothing to decide, or anybody may"),
  choices: choicesOpen.nullable(),
  policy: text,
  file: text,
  line: place.describe("as an editor counts"),
  row: z.int().min(0).nullable().describe("as a spreadsheet counts"),
  column: place.describe("the cell's number in its row"),
  header: text,
  campaign: text.describe("null: about a file or several campaigns"),
  campaigns: z.array(z.string()).describe("ids, else names, of every campaign it touches"),
  places: z
    .array(z.strictObject({ line: z.int().min(0), row: z.int().min(0) }))
    .describe("the first of them; count has the number"),
  entry: z.strictObject({ level: z.enum(levels), id: text, name: text }).nullable(),
  message: z.string(),
  found: text,
  expected: text,
  fix: text.describe("replaces found"),
  safe: z.boolean().describe("whether the fix keeps the meaning and may be applied unasked"),
  count: count.describe("how many entries it affects"),
  ...risk,
});
