import type { Example, ExampleRow } from "../model/example.ts";
import type { Verdict } from "../model/report.ts";
import { safe } from "../report/safe.ts";
import { shown } from "./explain-example.ts";
import { wrapped } from "./wrap.ts";

/** An example as one would see it: the policy, the export, and what stands beside it. */
export function exampleLines(shown: Example | undefined, title: string): string[] {
  if (!shown) return [];
  const policy = shown.policy ? ["  policy:", ...shown.policy.split("\n").map((line) => `    ${line}`)] : [];
  const past = rowsOf("past export", shown.past);
  const plan = rowsOf("plan", shown.plan);
  const export_ = shown.text === undefined ? rowsOf("export", shown.rows) : textOf("export", shown.text);
  const beside = shown.beside === undefined ? [] : textOf("beside it", shown.beside);
  return ["", title, ...policy, ...past, ...plan, ...export_, ...beside, ...approvedBefore(shown)];
}

function approvedBefore({ approvals = [], torn }: Example): string[] {
  const lines = approvals.map(
    ({ rule, campaign, value, until }) =>
      `    ${rule} of ${campaign}: ${value}${until === undefined ? "" : `, until ${until}`}`,
  );
  if (torn !== undefined) lines.push(`    ${torn}`);
  return lines.length === 0 ? [] : ["  approved before:", ...lines];
}

function textOf(what: string, text: string): string[] {
  return [
    `  ${what}:`,
    ...text
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => `    ${safe(line)}`),
  ];
}

/** What is said of it, as the report says it. */
export function saidLines({ message, found, expected, fix, safe: isSafe }: Verdict, width: number): string[] {
  const line = (label: string, text: string | undefined) =>
    text === undefined ? [] : wrapped(safe(text), width, `  ${label.padEnd(9)} `);
  return [
    ...line("says", message),
    ...line("found", found && shown(found)),
    ...line("expected", expected),
    ...line(isSafe ? "fix" : "perhaps", fix && shown(fix)),
  ];
}

function rowsOf(what: string, rows: readonly ExampleRow[] = []): string[] {
  return rows.flatMap((row, index) => [
    index === 0 ? `  ${what}:` : "    …",
    ...Object.entries(row).map(([header, cell]) => `    ${header}: ${cell === "" ? "(blank)" : cell}`),
  ]);
}
