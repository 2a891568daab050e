import { type Entry, placeFrom, type RowProblem } from "../model/entry.ts";
import type { Origin } from "../model/field.ts";
import type { Severity } from "../model/finding.ts";
import type { Problem } from "../model/rule.ts";
import { addPlace, createDrafts, type Draft, type Drafts, keepCell } from "./drafts.ts";
import type { Said } from "./groups.ts";
import { cellOf } from "./item-place.ts";
import { made } from "./made.ts";
import { originsOf } from "./pages.ts";
import { poolOf, sharedBy } from "./pool.ts";
import { createTold, type Told } from "./told.ts";

/** Gathers problems into findings, one per root cause: rule, owner of the cell, part and value. `heeded`: rules to which group rules give way. */
export function createFindings(heeded: ReadonlySet<string>, withCells: boolean) {
  const drafts = createDrafts(withCells);
  return { ...ofEntries(drafts, createTold(heeded)), ...ofFiles(drafts), list: drafts.list };
}

export type Findings = ReturnType<typeof createFindings>;

function ofEntries({ keep }: Drafts, before: Told) {
  const counted = new Map<Draft, Entry>();
  return {
    /** A problem of one entry. */
    ofEntry(rule: string, severity: Severity, entry: Entry, raised: Problem): void {
      const { problem, pool } = inPool(entry, raised);
      const origin = cellOf(entry, problem);
      const owner = pool ?? (problem.about === "launch" ? "launch" : ownerKey(entry, origin));
      const identity = [rule, owner, problem.at, valueIn(problem), ...(pool ? [problem.expected] : [])];
      const draft = keep(identity, severity, () => made(rule, severity, entry, problem));
      if (counted.get(draft) !== entry) draft.count++;
      counted.set(draft, entry);
      draft.campaigns.add(entry.keys.campaign);
      before.add(rule, severity, problem, entry.keys.campaign);
      if (problem.place) addPlace(draft, problem.place);
      else addCell(draft, entry, problem, origin);
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
      else for (const row of rows) addCell(draft, row, problem, cellOf(row, problem));
    },
  };
}

function addCell(draft: Draft, entry: Entry, { at, found }: Problem, origin: Origin | undefined): void {
  addPlace(draft, placeFrom(entry, origin));
  const { click } = entry.fields;
  if (!draft.cells || !origin) return;
  const same = click.state === "value" ? originsOf(click.value, at, found) : [];
  for (const each of [origin, ...same]) keepCell(draft.cells, placeFrom(entry, each), each);
}

/** A problem of a shared budget is of no one campaign. */
function inPool(entry: Entry, problem: Problem): { problem: Problem; pool?: string } {
  const shared = sharedBy(entry, problem);
  if (shared === undefined) return { problem };
  const pool = poolOf(entry, shared);
  return { problem: { ...problem, about: "launch", which: `shared budget ${pool}` }, pool };
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

// Ads are the leaves: the same wrong value on many ads of a campaign has one cause, and is mended and decided once.
function ownerKey(entry: Entry, origin: Origin | undefined): string {
  if (origin?.level === "account") return `account ${accountText(entry)}`;
  return origin?.level === "adGroup" ? entry.keys.adGroup : entry.keys.campaign;
}

function accountText({ fields: { account } }: Entry): string {
  return account.state === "value" ? (account.value?.id ?? account.value?.name ?? "") : "";
}
