import { z } from "zod";
import { choices, type Decision, type LogLine, recommendations } from "../model/decision.ts";
import { levels } from "../model/field.ts";
import { severities } from "../model/finding.ts";
import { readIsoDay } from "../values/date.ts";
import { sha256 } from "../values/fingerprint.ts";

const text = z.string().min(1);
const day = z.string().refine((value) => readIsoDay(value) !== undefined, "is not a day, such as 2026-12-31");
const hash = z.string().regex(/^[0-9a-f]{64}$/, "is not a hash");
const named = { id: text.optional(), name: text.optional() };

const subject = z.strictObject({
  rule: text,
  platform: text.optional(),
  account: text.optional(),
  campaign: z.strictObject(named).optional(),
  entry: z.strictObject({ level: z.enum(levels), ...named }).optional(),
  file: text.optional(),
  at: text.optional().describe("the part of the entry: a field, a parameter of the link"),
  which: text.optional().describe("what else tells it from others of the rule, such as a month"),
  said: text.optional().describe("of what is no amount: a mark of all that was said of it"),
  touches: text.optional().describe("of a finding of several campaigns: a mark of which they are"),
});

const flagged = z
  .strictObject({
    id: text.describe("the fingerprint of the finding"),
    severity: z.enum(severities),
    subject,
    value: z.string().optional().describe("what was found; personal data is a hash of it"),
    message: text,
    policy: z.strictObject({ file: text, digest: hash }).optional(),
    firstSeen: day,
    recommended: z.enum(recommendations).optional().describe("what the gate would have chosen"),
  })
  .describe("what was flagged, as it stood when it was decided");

// The order of the keys is the order in every line: a line that is written otherwise was edited.
const decisionShape = {
  version: z.literal(1),
  recorded: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, "is no time in UTC")
    .describe("when it was written down"),
  choice: z.enum(choices),
  flagged: flagged.optional(),
  pattern: z
    .strictObject({ rule: text, campaigns: text.describe("a campaign name; * stands for any text") })
    .optional()
    .describe("approves a rule in campaigns of such a name, until a day"),
  by: text.describe("who decided"),
  recordedBy: text.optional().describe("who wrote it down, where that is somebody else"),
  evidence: text.optional().describe("where the decision can be read, where somebody else wrote it down"),
  reason: text,
  until: day.optional().describe("the last day on which it counts"),
  upTo: text.optional().describe("the amount it covers, such as 1,500.00 EUR"),
  to: z.string().optional().describe("the value that is to stand there"),
};

export const lineSchema = z
  .strictObject({
    ...decisionShape,
    after: z
      .array(hash)
      .describe("the hashes of the lines that were last before it; two where logs were merged"),
    signature: text
      .optional()
      .describe(
        "an SSH signature, as ssh-keygen -Y sign writes it, of the line without this and the next key",
      ),
    hash: hash.describe("SHA-256 of the line as JSON without this key"),
  })
  .refine(({ pattern, until }) => !pattern || until !== undefined, "an approval of many always ends")
  .describe("a line of the decision log");

const decisionSchema = z.strictObject(decisionShape);

/** Seals a decision behind the lines that are last in the log. */
export function seal(decision: Decision, after: readonly string[], signature?: string): LogLine {
  const ordered = behind(decision, after);
  const line = signature === undefined ? ordered : { ...ordered, signature };
  return { ...line, hash: hashOf(line) };
}

/** What is signed: the decision, and where it stands, so that it cannot be said again later. */
export function signedText({ after, ...line }: Decision & Pick<LogLine, "after">): string {
  const { signature: _, hash: __, ...decision }: Decision & Partial<LogLine> = line;
  return JSON.stringify(behind(decision, after));
}

function behind(decision: Decision, after: readonly string[]) {
  return { ...decisionSchema.parse(decision), after: [...after].sort() };
}

export function lineText(line: LogLine): string {
  return JSON.stringify(lineSchema.parse(line));
}

export function hashOf(line: Omit<LogLine, "hash">): string {
  return sha256(JSON.stringify(line));
}

export function decisionsJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(lineSchema, { io: "output" }), title: "Launchgate decision log, one line" };
}
