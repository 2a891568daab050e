import { z } from "zod";
import { campaignVerdicts, reportVerdicts } from "../model/report.ts";
import { finding } from "./schema-finding.ts";
import { count, risk, text } from "./schema-parts.ts";

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
  account: text,
  platform: text,
  channel: text,
  owner: text,
  policy: text,
  verdict: z.enum(campaignVerdicts),
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
    plans: z.array(input).describe("the media plans it was compared with, read as exports are"),
    errors: z.array(z.strictObject({ file: text, message: z.string() })),
    decisions: z.strictObject({ used: count, unused: z.array(z.string()), expired: z.array(z.string()) }),
  })
  .describe("what launchgate check -f json prints");

export type ReportJson = z.input<typeof reportSchema>;

export function reportJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(reportSchema, { io: "output" }), title: "Launchgate report" };
}
