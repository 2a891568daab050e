import { type Entry, placeFrom, type RowProblem } from "../model/entry.ts";
import type { Level, Origin } from "../model/field.ts";
import type { Finding, Severity } from "../model/finding.ts";
import type { Problem } from "../model/rule.ts";
import { addPlace, createDrafts, type Draft, type Drafts, type Made } from "./drafts.ts";
import type { Said } from "./groups.ts";
import { cellOf } from "./item-place.ts";
import { boundValue, nameOf, subjectOf } from "./subject.ts";
import { createTold, type Told } from "./told.ts";

/** Gathers problems into findings, one per root cause: rule, owner of the cell, part and value. `heeded`: rules to which group rules give way. */
export function createFindings(heeded: ReadonlySet<string> = new Set()) {
  const drafts = createDrafts();
  return { ...ofEntries(drafts, createTold(heeded)), ...ofFiles(drafts), list: drafts.list };
}

export type Findings = ReturnType<typeof createFindings>;

function ofEntries({ keep }: Drafts, before: Told) {
  const counted = new Map<Draft, Entry>();
  return {
    /** A problem of one entry. */
    ofEntry(rule: string, severity: Severity, entry: Entry, problem: Problem): void {
      const origin = cellOf(entry, problem);
      const owner = problem.about === "launch" ? "launch" : ownerKey(entry, origin);
      const identity = [rule, owner, problem.at, valueIn(problem)];
      const draft = keep(identity, severity, () => made(rule, severity, entry, problem));
      if (counted.get(draft) !== entry) draft.count++;
      counted.set(draft, entry);
      draft.campaigns.add(entry.keys.campaign);
      before.add(rule, severity, problem, entry.keys.campaign);
      addPlace(draft, problem.place ?? placeFrom(entry, origin));
    },
    /** A problem of many entries, placed where the first of them stands. */
    ofGroup({ rule, severity, key, own, entries, count }: Said, problem: Problem): void {
      const touched = (problem.touches ?? [...entries.keys()]).filter(
        (campaign) => !before.has(rule, problem, campaign),
      );
      const rows = touched.flatMap((campaign) => entries.get(campaign) ?? []);
      const [first] = rows.length > 0 || !problem.place ? rows : [...entries.values()].flat();
      if (!first) return;
      const isOwn = rule.per === "campaign" || problem.about === "campaign";
      const told: Problem = {
        ...problem,
        ...(isOwn ? {} : { about: "launch" as const }),
        which: [own, problem.which].filter(Boolean).join(" "),
      };
      const identity = [rule.id, key, problem.at, problem.which ?? null, valueIn(problem)];
      const draft = keep(identity, severity, () => made(rule.id, severity, first, told));
      draft.count = problem.touches ? Math.max(1, touched.length) : count;
      for (const campaign of touched) draft.campaigns.add(campaign);
      if (problem.place) addPlace(draft, problem.place);
      else for (const row of rows) addPlace(draft, placeFrom(row, cellOf(row, problem)));
    },
  };
}

function valueIn({ hidden, found }: Problem): string | null {
  return hidden ?? found ?? null;
}

function ofFiles({ keep }: Drafts) {
  return {
    /** Trouble that reading a row found; without a campaign it is the whole launch's. */
    ofRow(severity: Severity, file: string, problem: RowProblem): void {
      const { rule, place, column, header, message, found, expected, fix, count = 1 } = problem;
      const draft = keep([rule, file, header ?? null, found ?? null], severity, () => ({
        rule, severity, file, line: place?.line, row: place?.row,
        column: column === undefined ? undefined : column + 1,
        header, campaign: undefined, entry: undefined, message, found, expected, fix, safe: false,
        subject: { rule, file, at: header }, value: found,
      })); // biome-ignore format: one look
      draft.count += count;
      if (place) addPlace(draft, { ...place, file });
    },
    /** A statement about a file as a whole. */
    ofFile(
      rule: string,
      severity: Severity,
      file: string | undefined,
      { message, found, expected }: Pick<Problem, "message" | "found" | "expected">,
      count: number,
    ): void {
      const draft = keep([rule, file ?? null, found ?? null], severity, () => ({
        rule, severity, file, line: undefined, row: undefined, column: undefined, header: undefined,
        campaign: undefined, entry: undefined, message, found, expected, fix: undefined, safe: false,
        subject: { rule, file, which: found }, value: found,
      })); // biome-ignore format: one look
      draft.count = count;
    },
  };
}

/** A problem in the place where its first entry stands. */
function made(rule: string, severity: Severity, entry: Entry, problem: Problem): Made {
  const origin = cellOf(entry, problem);
  const isShared = problem.about === "launch" || origin?.level === "account";
  const isCampaigns = problem.place !== undefined || origin === undefined || origin.level === "account";
  const level = isCampaigns ? "campaign" : origin.level;
  return {
    ...(problem.place ? placeOfPlan(problem.place) : placeOf(entry, origin)),
    ...says(rule, severity, problem),
    campaign: isShared ? undefined : campaignName(entry),
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

// Ads are the leaves: the same wrong value on many ads of a campaign has one cause, and is mended and decided once.
function ownerKey(entry: Entry, origin: Origin | undefined): string {
  if (origin?.level === "account") return `account ${accountText(entry)}`;
  return origin?.level === "adGroup" ? entry.keys.adGroup : entry.keys.campaign;
}

function about(entry: Entry, level: Level): Finding["entry"] {
  return { level, ...nameOf(entry, level) };
}

function accountText({ fields: { account } }: Entry): string {
  return account.state === "value" ? (account.value?.id ?? account.value?.name ?? "") : "";
}

function campaignName(entry: Entry): string {
  return nameOf(entry, "campaign").name ?? nameOf(entry, "campaign").id ?? "";
}
