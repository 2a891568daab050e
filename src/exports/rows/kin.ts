import type { Level } from "../../model/field.ts";
import type { Row } from "../../model/row.ts";
import { remember } from "../../values/memo.ts";
import { createIdentities, type Identities } from "./identity.ts";
import { campaignOf, keyOf, levelOf, levelRow } from "./levels.ts";
import type { Sheet, SheetRow } from "./sheet.ts";

/** What the rows of a run are to one another: which belong to the same campaign, and which are another's parents. */
export interface Kin {
  readonly identities: Identities;
  /** Rows are added first, in any order; who is who is known once all of them were. */
  add(row: Row, sheet: Sheet): void;
  /** The rows of a campaign or an ad group itself, at most one of each file. */
  rowsOf(key: string): readonly SheetRow[];
  /** The headers that the children of a campaign or an ad group stand under. */
  sheetsBelow(key: string): ReadonlySet<Sheet>;
}

export function createKin(): Kin {
  const identities = createIdentities();
  // One row for each ad group is enough to know what stands below it.
  const distinct = new Map<string, SheetRow>();
  let families: Families | undefined;
  const settled = () => {
    families ??= settle(distinct.values(), identities);
    return families;
  };
  return {
    identities,
    add(row, sheet) {
      const level = levelOf(row, sheet.at);
      if (level === undefined) return;
      const campaign = campaignOf(row, sheet.at);
      identities.add(campaign);
      const key = JSON.stringify([sheet.id, level, campaign, keyOf(row, sheet.at, "adGroup")]);
      if (!distinct.has(key)) distinct.set(key, { row, sheet });
    },
    rowsOf: (key) => settled().rows.get(key) ?? [],
    sheetsBelow: (key) => settled().below.get(key) ?? nothing,
  };
}

const nothing: ReadonlySet<Sheet> = new Set();

interface Families {
  readonly rows: ReadonlyMap<string, readonly SheetRow[]>;
  readonly below: ReadonlyMap<string, ReadonlySet<Sheet>>;
}

function settle(all: Iterable<SheetRow>, identities: Identities): Families {
  const rows = new Map<string, SheetRow[]>();
  const below = new Map<string, Set<Sheet>>();
  for (const { row, sheet } of all) {
    const leveled = levelRow(row, sheet.at, identities);
    if (!leveled) continue;
    const { level, keys } = leveled;
    for (const parent of parentsOf(level)) remember(below, keys[parent], () => new Set()).add(sheet);
    if (level === "ad") continue;
    const known = remember(rows, keys[level], () => []);
    if (!known.some((each) => each.sheet === sheet)) known.push({ row, sheet });
  }
  return { rows, below };
}

function parentsOf(level: Level): readonly Level[] {
  return level === "campaign" ? [] : level === "adGroup" ? ["campaign"] : ["campaign", "adGroup"];
}
