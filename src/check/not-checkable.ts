import { labelOf } from "../model/field-labels.ts";
import type { NotChecked } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import { remember } from "../values/memo.ts";
import { plural } from "../values/text.ts";
import type { Answers } from "./answers.ts";
import { type Left, lefts } from "./coverage.ts";
import type { Findings } from "./findings.ts";
import type { SeverityOf } from "./severities.ts";

/** What the policy asks for and a file cannot answer holds the report, once per file and check; the rest is only counted. */
export function judgeCoverage(
  { coverage, findings }: Pick<Answers, "coverage" | "findings">,
  policy: Policy,
  formats: ReadonlyMap<string, string>,
  severityOf: SeverityOf,
): NotChecked[] {
  const judged = coverage
    .list()
    .map((each) => ({ ...each, asked: each.asked && !isKnown(each, policy, formats) }));
  const format = (file: string | undefined) => formats.get(file ?? "") ?? "generic";
  const orElse = policy.channels ? "" : ", or channels: in the policy, which says how each is known";
  for (const lack of lacks(judged))
    sayUnanswered(
      lack,
      format(lack.file),
      lack.missing.has(labelOf("channel")) ? orElse : "",
      severityOf,
      findings,
    );
  return [
    ...judged,
    ...policy.unanswered.map(({ check, reason }) => ({
      rule: check,
      file: undefined,
      missing: [],
      reason,
      asked: false,
      entries: 0,
    })),
  ];
}

/** What one check, a family of rules, lacks in one file. */
interface Lack {
  readonly family: string;
  readonly file: string | undefined;
  readonly rules: Set<string>;
  readonly missing: Set<string>;
  /** Another file of the platform may say it. */
  left: Left | undefined;
  entries: number;
}

function lacks(list: readonly NotChecked[]): Iterable<Lack> {
  const found = new Map<string, Lack>();
  for (const { rule, file, missing, asked, reason, entries } of list) {
    if (!asked) continue;
    const family = familyOf(rule);
    const lack = remember(
      found,
      JSON.stringify([family, file]),
      (): Lack => ({
        family,
        file,
        rules: new Set(),
        missing: new Set(),
        left: undefined,
        entries: 0,
      }),
    );
    lack.rules.add(rule);
    for (const each of missing) lack.missing.add(each);
    lack.left ??= lefts.find((each) => each.reason === reason);
    lack.entries = Math.max(lack.entries, entries);
  }
  return found.values();
}

function sayUnanswered(
  { family, file, rules, missing, left, entries }: Lack,
  format: string,
  orElse: string,
  severityOf: SeverityOf,
  findings: Findings,
): void {
  const severity = severityOf("file/not-checkable");
  if (severity === "off") return;
  const { message, expected } = lacking([...missing], left);
  const problem = {
    message: `${family} could not be checked in ${plural(entries, "row")}: ${message}`,
    found: [...rules].sort().join(", "),
    expected: `${expected}${orElse}; if the team knows, coverage: { ${format}: [${family}] }`,
  };
  findings.ofFile("file/not-checkable", severity, file, problem, entries);
}

/** What no column says, and what is left to rows that no file has. */
function lacking(missing: readonly string[], left: Left | undefined) {
  const labels = (isLeft: boolean) => [
    ...new Set(missing.filter((name) => (left?.fields.includes(name) ?? false) === isLeft).map(labelOf)),
  ];
  const [absent, gone] = [labels(false), labels(true)];
  const columns = `${absent.length === 1 ? "a column" : "columns"} for ${listed(absent, "and")}`;
  const noColumn = {
    message: `the export does not say the ${listed(absent, "or the")}`,
    expected: `${columns} (absent: empty everywhere, or not selected in the export)`,
  };
  const noRow = {
    message: `the campaigns leave the ${listed(gone, "and")} ${left?.who}`,
    expected: `${left?.expected}`,
  };
  const both = [...(absent.length === 0 ? [] : [noColumn]), ...(gone.length === 0 ? [] : [noRow])];
  return {
    message: both.map((each) => each.message).join("; "),
    expected: both.map((each) => each.expected).join("; "),
  };
}

/** `a, b and c` */
function listed(names: readonly string[], word: string): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1) ?? ""}`;
}

function isKnown({ rule, file }: NotChecked, policy: Policy, formats: ReadonlyMap<string, string>): boolean {
  const known = policy.coverage.get(formats.get(file ?? "") ?? "") ?? [];
  return known.some((name) => name === rule || name === familyOf(rule));
}

function familyOf(rule: string): string {
  return rule.split("/")[0] ?? rule;
}
