import { z } from "zod";
import type { TestResult } from "../../gate/policy-tests/run.ts";
import { severities } from "../../model/finding.ts";
import { testVerdicts } from "../../model/policy-test.ts";

const text = z.string().nullable();
const number = z.number().int().nullable();
const parts = { at: text, row: number, found: text, expected: text, fix: text, count: number };
const verdict = z.enum(testVerdicts);

const testReportSchema = z
  .strictObject({
    version: z.literal(1),
    passed: z.number().int(),
    failed: z.number().int(),
    notRun: z.number().int(),
    tests: z.array(
      z.strictObject({
        test: z.string(),
        file: z.string(),
        line: z.number().int(),
        column: z.number().int(),
        today: z.string(),
        status: z.enum(["passed", "failed", "not run"]),
        trouble: text.describe("why it could not be run"),
        missing: z
          .array(z.strictObject({ rule: z.string(), severity: z.enum(severities).nullable(), ...parts }))
          .describe("expected and not said"),
        unexpected: z
          .array(
            z.strictObject({ rule: z.string(), severity: z.enum(severities), message: z.string(), ...parts }),
          )
          .describe("said and not expected"),
        different: z
          .array(
            z.strictObject({
              rule: z.string(),
              parts: z.array(z.strictObject({ key: z.string(), expected: z.string(), said: z.string() })),
            }),
          )
          .describe("said by the right rule, with something else in it"),
        verdict: z
          .strictObject({ expected: verdict, said: verdict })
          .nullable()
          .describe("where it is another"),
        notAsked: z.array(z.string()).describe("rules whose columns the rows do not have"),
      }),
    ),
    errors: z.array(z.string()).describe("why nothing could be tested"),
  })
  .describe("what launchgate policy test -f json prints");

export type TestReport = z.input<typeof testReportSchema>;

export function testReportJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(testReportSchema, { io: "output" }), title: "Launchgate policy tests" };
}

export function testDocument(results: readonly TestResult[], errors: readonly string[]): TestReport {
  const count = (status: TestResult["status"]) => results.filter((each) => each.status === status).length;
  return {
    version: 1,
    passed: count("passed"),
    failed: count("failed"),
    notRun: count("not run"),
    tests: results.map(resultOf),
    errors: [...errors],
  };
}

function resultOf({
  test,
  today,
  status,
  trouble,
  missing,
  unexpected,
  ...rest
}: TestResult): TestReport["tests"][number] {
  return {
    test: test.name,
    ...{ file: test.at.file, line: test.at.line, column: test.at.column },
    today,
    status,
    trouble: trouble ?? null,
    missing: missing.map((each) => ({ rule: each.rule, severity: each.severity ?? null, ...partsOf(each) })),
    unexpected: unexpected.map((each) => ({
      ...{ rule: each.rule, severity: each.severity, message: each.message },
      ...partsOf(each),
    })),
    different: rest.different.map(({ rule, parts }) => ({ rule, parts: [...parts] })),
    verdict: rest.verdict ?? null,
    notAsked: [...rest.notAsked],
  };
}

type Parts = Partial<Record<"at" | "found" | "expected" | "fix", string | undefined>> &
  Partial<Record<"row" | "count", number | undefined>>;

function partsOf({ at, row, found, expected, fix, count }: Parts) {
  return {
    at: at ?? null,
    row: row ?? null,
    found: found ?? null,
    expected: expected ?? null,
    fix: fix ?? null,
    count: count ?? null,
  };
}
