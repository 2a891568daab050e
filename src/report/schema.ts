import { z } from "zod";
import { choices, standingStates } from "../model/decision.ts";
import { levels } from "../model/field.ts";
import { severities } from "../model/finding.ts";
import { campaignVerdicts, findingStatuses, reportVerdicts } from "../model/report.ts";

const count = z.int().min(0);
const text = z.string().nullable();
const place = z.int().min(1).nullable();
const amount = z.strictObject({
  amount: z.string().describe("exact, with a point"),
  currency: text.describe("ISO 4217; null where nobody stated one"),
});
const risk = {
  atRisk: amount
    .nullable()
    .describe("planned spend that is not cleared, in the policy's currency where rates allow it"),
  atRiskOther: z.array(amount).describe("the same in currencies without a rate"),
};
const counts = z.strictObject({
  rows: count.describe("rows under the headers: entries + skipped"),
  entries: count,
  campaigns: count.describe("cleared + held + blocked + live + outOfScope"),
  cleared: count,
  held: count,
  blocked: count,
  live: count.describe("running and unchanged since the earlier export"),
  outOfScope: count,
  findings: count,
  open: count.describe("findings that stop a launch"),
});

const campaign = z.strictObject({
  id: text,
  name: text,
  platform: text,
  channel: text,
  owner: text,
  policy: text,
  verdict: z.enum(campaignVerdicts),
  ...risk,
});

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

const finding = z.strictObject({
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

const input = z.strictObject({
  file: z.string(),
  policy: text,
  format: z.string(),
  encoding: z.string(),
  delimiter: text,
  rows: count,
  entries: count,
  skipped: z.array(z.strictObject({ reason: z.string(), count, lines: z.array(count) })),
  columns: z.array(
    z.strictObject({ column: count, header: z.string(), field: text.describe("null: not understood") }),
  ),
  howToExport: text.describe("how to get what an export of its format lacks"),
});

/** The report as JSON. Every other format is drawn from the same values. */
export const reportSchema = z
  .strictObject({
    version: z.literal(1),
    today: z.string().describe("the day it was judged by"),
    verdict: z.enum(reportVerdicts).describe("unchecked: errors says why, and the exit code is 2"),
    launches: z
      .array(
        z.strictObject({
          policy: text,
          verdict: z.enum(reportVerdicts),
          counts,
          ...risk,
          compared: count
            .nullable()
            .describe("how many of its campaigns stand in past exports; null: compared with none"),
          enforceFrom: text.describe("set while the policy does not stop launches yet"),
        }),
      )
      .describe("one per policy"),
    counts,
    ...risk,
    campaigns: z.array(campaign).describe("worst verdict first"),
    findings: z.array(finding).describe("by verdict, then money at risk, then place"),
    notChecked: z.array(
      z.strictObject({
        rule: z.string(),
        file: text,
        missing: z.array(z.string()),
        reason: z.string(),
        asked: z.boolean().describe("whether the policy asks for it"),
        entries: count,
      }),
    ),
    inputs: z.array(input),
    history: z
      .array(
        z.strictObject({ file: z.string(), policy: text, format: z.string(), rows: count, entries: count }),
      )
      .describe("the past exports it was compared with, from the oldest to the newest"),
    errors: z.array(z.strictObject({ file: text, message: z.string() })),
    decisions: z.strictObject({ used: count, unused: z.array(z.string()), expired: z.array(z.string()) }),
  })
  .describe("what launchgate check -f json prints");

export type ReportJson = z.input<typeof reportSchema>;

export function reportJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(reportSchema, { io: "output" }), title: "Launchgate report" };
}
