import type { ChalkInstance } from "chalk";
import { labelOf } from "../../model/field-labels.ts";
import type { NotChecked } from "../../model/finding.ts";
import type { Input, Report, Verdict } from "../../model/report.ts";
import { remember } from "../../values/memo.ts";
import { plural, skippedText } from "../../values/text.ts";
import { paintSeverity } from "../phrases.ts";
import { safe } from "../safe.ts";
import { shortNames } from "./names.ts";
import { section } from "./section.ts";
import { shorten, toWords, unusedColumns, type Words } from "./words.ts";

/** Notes, and what was found on campaigns that run unchanged: said, stopping nothing. */
export function* noteLines(
  { findings, inputs, plans }: Report,
  width: number,
  pen: ChalkInstance,
): Iterable<string> {
  const notes = findings.filter(({ status, severity }) => status === "open" && severity === "note");
  const live = findings.filter(({ status }) => status === "live");
  const nameOf = shortNames([...inputs, ...plans].map(({ file }) => file));
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
  const isTold = toldOf(findings);
  const untold = notChecked.filter((each) => !isTold(each));
  yield* section("Not checked", [...alike(untold)].map(notCheckedLine), width, pen);
}

/** What holds the launch because it could not be checked is said there: a rule of a file. */
function toldOf(findings: readonly Verdict[]): (each: NotChecked) => boolean {
  const told = new Set<string>();
  for (const { status, severity, rule, file, found } of findings)
    if (status === "open" && severity !== "note" && rule === "file/not-checkable")
      for (const each of found?.split(", ") ?? []) told.add(JSON.stringify([file, each]));
  return ({ rule, file }) => told.has(JSON.stringify([file, rule]));
}

interface Lack {
  readonly rules: readonly string[];
  readonly files: readonly string[];
  readonly entries: number;
  readonly says: string;
}

/** Checks that one lack keeps from the same rows are said together, and so are files that lack the same. */
function alike(list: readonly NotChecked[]): Lack[] {
  const ofFile = new Map<string, NotChecked[]>();
  for (const each of list) {
    const { file, missing, reason, asked, entries } = each;
    remember(ofFile, JSON.stringify([file, missing, reason, asked, entries]), () => []).push(each);
  }
  const same = new Map<string, NotChecked[][]>();
  for (const group of ofFile.values()) {
    const rules = group.map(({ rule }) => rule);
    const [first] = group;
    remember(same, JSON.stringify([rules, first && saidOf(first)]), () => []).push(group);
  }
  return [...same.values()].flatMap((groups) => lackOf(groups) ?? []);
}

function lackOf(groups: readonly (readonly NotChecked[])[]): Lack | undefined {
  const firsts = groups.flatMap(([first]) => first ?? []);
  const [first] = firsts;
  return (
    first && {
      rules: (groups[0] ?? []).map(({ rule }) => rule),
      files: firsts.flatMap(({ file }) => file ?? []),
      entries: firsts.reduce((sum, { entries }) => sum + entries, 0),
      says: saidOf(first),
    }
  );
}

function saidOf({ missing, reason, asked }: NotChecked): string {
  const lacks = missing.length > 0 ? ` (${missing.map((name) => safe(labelOf(name))).join(", ")})` : "";
  return `${safe(reason)}${lacks}${asked ? "; the policy asks for it" : ""}`;
}

function notCheckedLine({ rules, files, entries, says }: Lack): string {
  const [file, ...others] = files;
  const more = others.length > 0 ? ` and ${plural(others.length, "more file")}` : "";
  const place = file === undefined ? "" : ` in ${safe(file)}${more}`;
  const of = entries > 0 ? `, ${plural(entries, "row")}` : "";
  return `${rules.map(safe).join(", ")}${place}${of}: ${says}`;
}

export function* inputLines(
  { inputs, plans, findings }: Report,
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
  const planned = plans.flatMap((plan) => inputLine(plan, false));
  yield* section("Compared with", planned, width, pen);
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
