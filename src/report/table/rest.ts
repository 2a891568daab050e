import type { ChalkInstance } from "chalk";
import { labelOf } from "../../model/field-labels.ts";
import type { NotChecked } from "../../model/finding.ts";
import type { Input, Report, Verdict } from "../../model/report.ts";
import { remember } from "../../values/memo.ts";
import { plural, skippedText } from "../../values/text.ts";
import { paintSeverity } from "../phrases.ts";
import { safe } from "../safe.ts";
import { wrap } from "../wrap.ts";

import { shortNames } from "./names.ts";
import { shorten, toWords, unusedColumns, type Words } from "./words.ts";

const mostLines = 20;

/** Notes, and what was found on campaigns that run unchanged: said, stopping nothing. */
export function* noteLines(
  { findings, inputs }: Report,
  width: number,
  pen: ChalkInstance,
): Iterable<string> {
  const notes = findings.filter(({ status, severity }) => status === "open" && severity === "note");
  const live = findings.filter(({ status }) => status === "live");
  const nameOf = shortNames(inputs.map(({ file }) => file));
  const lines = (list: readonly Verdict[]) => list.map((each) => noteLine(toWords(each, nameOf), each, pen));
  yield* section("Notes, which stop nothing", lines(notes), width, pen);
  yield* section("On live campaigns, which stop nothing", lines(live), width, pen);
}

function noteLine(
  { severity, rule, where, message, values }: Words,
  { campaign: owner }: Verdict,
  pen: ChalkInstance,
): string {
  const campaign = owner === undefined ? "" : `${shorten(owner)}: `;
  const said = values.map(([label, text]) => `${label} ${text}`).join(", ");
  return `${paintSeverity(severity, pen)}  ${rule}  ${campaign}${message}${said === "" ? "" : ` (${said})`}, ${where[0] ?? ""}`;
}

export function* notCheckedLines(
  { notChecked, findings }: Report,
  width: number,
  pen: ChalkInstance,
): Iterable<string> {
  const untold = notChecked.filter((each) => !isTold(each, findings));
  yield* section("Not checked", [...alike(untold)].map(notCheckedLine), width, pen);
}

/** What holds the launch because it could not be checked is said there. */
function isTold({ rule, file }: NotChecked, findings: readonly Verdict[]): boolean {
  return findings.some(
    (finding) =>
      finding.status === "open" &&
      finding.severity !== "note" &&
      finding.rule === "file/not-checkable" &&
      finding.file === file &&
      finding.found?.split(", ").includes(rule),
  );
}

/** Checks that one lack keeps from the same rows are said together. */
function alike(list: readonly NotChecked[]): Iterable<readonly NotChecked[]> {
  const groups = new Map<string, NotChecked[]>();
  for (const each of list) {
    const { file, missing, reason, asked, entries } = each;
    remember(groups, JSON.stringify([file, missing, reason, asked, entries]), () => []).push(each);
  }
  return groups.values();
}

function notCheckedLine(group: readonly NotChecked[]): string {
  const [first] = group;
  if (!first) return "";
  const { file, missing, reason, asked, entries } = first;
  const what = group.map(({ rule }) => safe(rule)).join(", ");
  const place = file === undefined ? "" : ` in ${safe(file)}`;
  const lacks = missing.length > 0 ? ` (${missing.map((name) => safe(labelOf(name))).join(", ")})` : "";
  const of = entries > 0 ? `, ${plural(entries, "row")}` : "";
  return `${what}${place}: ${safe(reason)}${lacks}${of}${asked ? "; the policy asks for it" : ""}`;
}

export function* inputLines(
  { inputs, findings }: Report,
  width: number,
  pen: ChalkInstance,
): Iterable<string> {
  const lacking = new Set(
    findings.filter(({ rule }) => rule === "file/not-checkable").map(({ file }) => file),
  );
  const told = new Set<string>();
  const lines = inputs.flatMap((input) => {
    // Files of one format are exported in one way.
    const isNew = lacking.has(input.file) && !told.has(input.format);
    if (isNew) told.add(input.format);
    return inputLine(input, isNew);
  });
  yield* section("Read", lines, width, pen);
}

function inputLine(
  { file, format, encoding, delimiter, rows, entries, skipped, columns, howToExport }: Input,
  saysHow: boolean,
): string[] {
  const how = [format, encoding, delimiter === undefined ? undefined : `${delimiter} separated`]
    .filter((part) => part !== undefined)
    .join(", ");
  const left = skipped.map(({ reason, count, lines }) => {
    const at = `${count === 1 ? "line" : "lines"} ${lines.join(", ")}${count > lines.length ? ", …" : ""}`;
    return `${skippedText(count, reason)}${lines.length > 0 ? ` (${at})` : ""}`;
  });
  const ignored = unusedColumns(columns);
  const shown = ignored.slice(0, 15).join(", ");
  const more = ignored.length > 15 ? ` and ${ignored.length - 15} more, which launchgate fields lists` : "";
  return [
    `${safe(file)}: ${how}; ${plural(rows, "row")}, ${plural(entries, "entry", "entries")}${left.length > 0 ? `; skipped ${left.join(", ")}` : ""}`,
    ...(ignored.length > 0 ? [`  columns not understood: ${shown}${more}`] : []),
    ...(saysHow && howToExport ? [`  for what it lacks: ${howToExport}`] : []),
  ];
}

export function* nextLines(report: Report, width: number, pen: ChalkInstance): Iterable<string> {
  const first = report.findings.find(({ status, severity }) => status === "open" && severity !== "note");
  if (report.errors.length > 0)
    yield* section("Next", ["mend what is named above, and run it again"], width, pen);
  else if (first) {
    const lines = [
      "mend these where they stand, export again, and run it again",
      ...(first.rule.includes("/")
        ? [`launchgate explain ${first.rule} says why, and shows how to mend it`]
        : []),
    ];
    yield* section("Next", lines, width, pen);
  }
}

function* section(
  title: string,
  lines: readonly string[],
  width: number,
  pen: ChalkInstance,
): Iterable<string> {
  if (lines.length === 0) return;
  yield "";
  yield pen.bold(title);
  for (const line of lines.slice(0, mostLines)) yield* wrap(`  ${line}`, width, "    ");
  const hidden = lines.length - mostLines;
  if (hidden > 0) yield `  … and ${hidden.toLocaleString("en-US")} more`;
}
