import type { Level } from "../../model/field.ts";
import type { Row } from "../../model/row.ts";
import { remember } from "../../values/memo.ts";
import { createIdentities, type Identities } from "./identity.ts";
import { accountOf, campaignOf, groupOf, levelRow } from "./levels.ts";
import { gather, type ListItem, type Lists } from "./lists.ts";
import { createRepeats, type Repeats } from "./repeats.ts";
import { cellAt, type Sheet, type SheetRow } from "./sheet.ts";
import { createSpeakers, type Speakers } from "./speakers.ts";
import { createUsed, type Used } from "./used.ts";
import type { RowUse } from "./uses.ts";

/** What the rows of a run are to one another: which belong to the same campaign, and which are another's parents. */
export interface Kin extends Pick<Speakers, "speakerOf"> {
  readonly identities: Identities;
  /** Rows are added first, in any order; who is who is known once all of them were. */
  add(row: Row, use: RowUse): void;
  /** The rows of a campaign or an ad group itself, at most one of each kind and file. */
  rowsOf(key: string): readonly SheetRow[];
  /** The headers that the children of a campaign or an ad group stand under. */
  sheetsBelow(key: string): ReadonlySet<Sheet>;
  /** The lists that rows of their own make up. */
  lists(): Lists;
  /** What ads share and name by its id. */
  readonly used: Used;
  readonly repeats: Repeats;
  /** The row that speaks for the whole account of a row. */
  accountRow(row: Row, sheet: Sheet): SheetRow | undefined;
}

export function createKin(): Kin {
  const identities = createIdentities();
  const speakers = createSpeakers(identities);
  // One row for each ad group is enough to know what stands below it.
  const distinct = new Map<string, EntryRow>();
  const items: ListItem[] = [];
  const accounts = new Map<string, SheetRow>();
  const used = createUsed();
  let families: Families | undefined;
  const settled = () => {
    families ??= settle(distinct.values(), items, identities);
    return families;
  };
  return {
    identities,
    used,
    repeats: createRepeats(),
    add(row, use) {
      if (use.kind === "skip") return;
      if (use.kind === "used") return used.add(row, use);
      if (use.kind === "account") {
        remember(accounts, accountOf(row, use.sheet), () => ({ row, sheet: use.sheet }));
        return;
      }
      if (use.kind === "list") {
        items.push({ row, use });
        return;
      }
      speakers.add(row, use.sheet);
      const key = introduced(row, use, identities);
      if (!distinct.has(key)) distinct.set(key, { row, use });
    },
    speakerOf: speakers.speakerOf,
    rowsOf: (key) => settled().rows.get(key) ?? [],
    sheetsBelow: (key) => settled().below.get(key) ?? nothing,
    lists: () => settled().lists,
    accountRow: (row, sheet) => accounts.get(accountOf(row, sheet)),
  };
}

const nothing: ReadonlySet<Sheet> = new Set();

type EntryUse = RowUse & { kind: "entry" };

interface EntryRow {
  readonly row: Row;
  readonly use: EntryUse;
}

/** Says who a row is of; the same for rows that place their children alike. */
function introduced(row: Row, { sheet, level }: EntryUse, identities: Identities): string {
  const group = groupOf(row, sheet);
  identities.ladder.add(row, sheet);
  const names = identities.add(campaignOf(row, sheet), group);
  const isAd = level ?? (cellAt(row, sheet, "ad.id") || cellAt(row, sheet, "ad.name")) !== "";
  const foot = group.id === "" ? identities.ladder.foot(row, sheet) : "";
  return `${sheet.id}/${isAd}/${names}/${foot}`;
}

interface Families {
  readonly rows: ReadonlyMap<string, readonly SheetRow[]>;
  readonly below: ReadonlyMap<string, ReadonlySet<Sheet>>;
  readonly lists: Lists;
}

function settle(all: Iterable<EntryRow>, items: readonly ListItem[], identities: Identities): Families {
  const rows = new Map<string, SheetRow[]>();
  const below = new Map<string, Set<Sheet>>();
  for (const { row, use } of all) {
    const leveled = levelRow(row, use, identities);
    if (!leveled) continue;
    const { level, keys, sheet } = leveled;
    for (const parent of parentsOf(level)) remember(below, keys[parent], () => new Set()).add(sheet);
    if (level === "ad") continue;
    const known = remember(rows, keys[level], () => []);
    if (!known.some((each) => each.sheet === sheet)) known.push({ row, sheet });
  }
  const lists = gather(items, identities, (key) => rows.has(key) || below.has(key));
  return { rows, below, lists };
}

function parentsOf(level: Level): readonly Level[] {
  return level === "campaign" ? [] : level === "adGroup" ? ["campaign"] : ["campaign", "adGroup"];
}
