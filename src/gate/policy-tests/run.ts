import { unknownReason } from "../../check/asking.ts";
import { verdictOf } from "../../decide.ts";
import { generic } from "../../exports/generic.ts";
import type { FieldName } from "../../model/field.ts";
import type { Policy } from "../../model/policy.ts";
import type { PolicyTest, TestVerdict } from "../../model/policy-test.ts";
import type { Report, Verdict } from "../../model/report.ts";
import type { Rule } from "../../model/rule.ts";
import type { Source } from "../../read/source.ts";
import { rules } from "../../rules/index.ts";
import type { Day } from "../../values/date.ts";
import { understandFile } from "../fields.ts";
import { judgeTexts, textSource, toCsv } from "../in-memory.ts";
import { type Comparison, compareFindings, type Said } from "./compare.ts";

export interface TestResult extends Comparison {
  readonly test: PolicyTest;
  readonly today: Day;
  readonly status: "passed" | "failed" | "not run";
  /** Why it could not be run. */
  readonly trouble: string | undefined;
  readonly verdict: { readonly expected: TestVerdict; readonly said: TestVerdict } | undefined;
  /** The rules the policy asks and the rows have no columns for. */
  readonly notAsked: readonly string[];
}

/** One test of a policy, through the very gate that judges its exports. */
export async function runPolicyTest(policy: Policy, test: PolicyTest, day: Day): Promise<TestResult> {
  const today = test.today ?? day;
  // The rows are text of ours, whatever the exports are encoded in.
  const own: Policy = { ...policy, columns: test.columns, encodings: new Map() };
  const source = textSource("rows", toCsv(test.rows));
  const report = await judgeTexts({
    policy: own,
    exports: [source],
    today,
    as: generic.id,
    allowEmpty: false,
  });
  const isOut =
    report.campaigns.length > 0 && report.campaigns.every(({ verdict }) => verdict === "out of scope");
  const [trouble] = isOut ? [] : report.errors;
  const unasked = trouble ? [] : await notAskedIn(report, [...rules, ...policy.ownRules], source, own);
  const isNamed = test.finds?.some(({ rule }) => rule === notCheckable) ?? false;
  const isOptional = (finding: Verdict) => finding.rule === notCheckable && !isDoubt(finding, unasked);
  const said = report.findings.map((each) => toSaid(each, each.severity === "note" || isOptional(each)));
  const compared = compareFindings(test.finds ?? [], test.finds ? said : []);
  const counted = report.findings.filter((each) => isNamed || !isOptional(each));
  const verdict: TestVerdict = isOut ? "out of scope" : verdictOf(counted);
  const differs = test.verdict !== undefined && test.verdict !== verdict;
  const isFailed = differs || Object.values(compared).some((list) => list.length > 0);
  return {
    test,
    today,
    status: trouble ? "not run" : isFailed ? "failed" : "passed",
    trouble: trouble?.message,
    ...compared,
    verdict: differs && test.verdict ? { expected: test.verdict, said: verdict } : undefined,
    notAsked: unasked,
  };
}

const notCheckable = "file/not-checkable";

/** A test is about the columns it has. Only where these are whole, and nobody can say whom a clause is for, is that a finding. */
async function notAskedIn(
  { notChecked }: Report,
  all: readonly Rule[],
  source: Source,
  policy: Policy,
): Promise<string[]> {
  const [file] = await understandFile(source, policy, { as: generic.id, encoding: undefined });
  const lacks = new Set<string>(file?.lacks satisfies readonly FieldName[] | undefined);
  const isWhole = (id: string) =>
    all.find((rule) => rule.id === id)?.reads.every((read) => !lacks.has(read)) ?? false;
  const asked = notChecked.filter(
    ({ asked, reason, rule }) => asked && !(reason === unknownReason && isWhole(rule)),
  );
  return [...new Set(asked.map(({ rule }) => rule))].sort();
}

/** It names the rules that could not be asked. */
function isDoubt({ found = "" }: Verdict, unasked: readonly string[]): boolean {
  return found.split(", ").some((rule) => !unasked.includes(rule));
}

function toSaid({ header, row, ...finding }: Verdict, optional: boolean): Said {
  const { rule, severity, message, found, expected, fix, count } = finding;
  // The first row of a file is its header.
  const place = { at: header, row: row === undefined ? undefined : row - 1 };
  return { rule, severity, message, ...place, found, expected, fix, count, optional };
}
