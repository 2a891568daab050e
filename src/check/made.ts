import { type Entry, placeFrom } from "../model/entry.ts";
import type { Level, Origin } from "../model/field.ts";
import type { Finding, Severity } from "../model/finding.ts";
import type { Problem } from "../model/rule.ts";
import type { Made } from "./drafts.ts";
import { cellOf } from "./item-place.ts";
import { boundValue, nameOf, subjectOf } from "./subject.ts";

/** A problem in the place where its first entry stands. */
export function made(rule: string, severity: Severity, entry: Entry, problem: Problem): Made {
  const origin = cellOf(entry, problem);
  const isShared = problem.about === "launch" || origin?.level === "account";
  const isCampaigns = problem.place !== undefined || origin === undefined || origin.level === "account";
  const level = isCampaigns ? "campaign" : origin.level;
  return {
    ...(problem.place ? placeOfPlan(problem.place) : placeOf(entry, origin)),
    ...says(rule, severity, problem),
    campaign: isShared ? undefined : campaignName(entry),
    sole: campaignName(entry),
    entry: isShared ? undefined : about(entry, level),
    subject: subjectOf(rule, entry, problem, origin?.level ?? "campaign"),
    value: boundValue(problem),
  };
}

function says(rule: string, severity: Severity, { message, found, expected, fix, safe }: Problem) {
  return { rule, severity, message, found, expected, fix, safe: safe ?? false };
}

function placeOf(entry: Entry, origin: Origin | undefined) {
  const { file, line, row } = placeFrom(entry, origin);
  return {
    file,
    line,
    row,
    column: origin === undefined ? undefined : origin.column + 1,
    header: origin?.header,
  };
}

function placeOfPlan({ file, line, row, column, header }: NonNullable<Problem["place"]>) {
  return { file, line, row, column: column === undefined ? undefined : column + 1, header };
}

function about(entry: Entry, level: Level): Finding["entry"] {
  return { level, ...nameOf(entry, level) };
}

function campaignName(entry: Entry): string {
  return nameOf(entry, "campaign").name ?? nameOf(entry, "campaign").id ?? "";
}
