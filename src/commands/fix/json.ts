import { z } from "zod";
import { reportVerdicts } from "../../model/report.ts";
import { type Fixed, outcomeOf } from "./fixed.ts";

const count = z.number().int().min(0);
const decided = {
  rule: z.string(),
  finding: z.string().describe("the id of the finding"),
  campaign: z.string().nullable(),
  found: z.string(),
  to: z.string(),
  by: z.string().describe("who decided it; launchgate: a fix that keeps the meaning"),
};

export const fixSchema = z
  .strictObject({
    version: z.literal(1),
    written: z.boolean().describe("false: --dry-run"),
    files: z.array(z.strictObject({ file: z.string(), copy: z.string(), changes: count })),
    changes: z.array(
      z.strictObject({
        file: z.string(),
        line: count,
        row: count,
        column: count,
        header: z.string(),
        ...decided,
        cell: z.strictObject({ from: z.string(), to: z.string() }).describe("the whole cell"),
      }),
    ),
    notChanged: z
      .array(
        z.strictObject({ file: z.string().nullable(), line: count.nullable(), ...decided, why: z.string() }),
      )
      .describe("what is to be changed by hand"),
    before: z.enum(reportVerdicts),
    after: z.enum(reportVerdicts),
    findings: z.strictObject({ gone: count, left: count, appeared: count }),
  })
  .describe("what launchgate fix did");

export function fixJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(fixSchema, { io: "output" }), title: "Launchgate fix, what was changed" };
}

export type FixJson = z.output<typeof fixSchema>;

export function fixJson(fixed: Fixed): string {
  return `${JSON.stringify(toJson(fixed), null, 2)}\n`;
}

function toJson(fixed: Fixed): FixJson {
  const { before, after, applied, targets, isWritten } = fixed;
  const { gone, left, appeared } = outcomeOf(fixed);
  return {
    version: 1,
    written: isWritten,
    files: applied.files.map(({ file, changes }) => ({
      file,
      copy: targets.get(file) ?? file,
      changes: changes.length,
    })),
    changes: applied.files.flatMap(({ changes }) =>
      changes.map(({ fix, cell, from, to }) => ({ ...cell, ...decidedOf(fix), cell: { from, to } })),
    ),
    notChanged: applied.unplaced.map(({ fix, file, why }) => ({
      file: file ?? null,
      line: fix.finding.line ?? null,
      ...decidedOf(fix),
      why,
    })),
    before: before.verdict,
    after: after.verdict,
    findings: { gone: gone.length, left: left.length, appeared: appeared.length },
  };
}

type Fix = Fixed["applied"]["unplaced"][number]["fix"];

function decidedOf({ finding: { rule, id, campaign }, found, to, by }: Fix) {
  return { rule, finding: id, campaign: campaign ?? null, found, to, by };
}
