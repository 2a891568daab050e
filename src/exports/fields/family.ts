import { type ListField, listFields } from "../../model/field.ts";
import type { Kin } from "../rows/kin.ts";
import type { Leveled } from "../rows/levels.ts";
import type { Gathered } from "../rows/lists.ts";
import type { Sheet } from "../rows/sheet.ts";
import { createSources, type Relative, type Sources } from "./sources.ts";

export type Owned = Gathered & { readonly level: "adGroup" | "campaign" };

/** An entry's row among the rows that speak for it: its own first, then other files' of the same, its parents', its account's. */
export interface Family {
  readonly self: Leveled;
  readonly rows: readonly Relative[];
  /** Where their columns stand. */
  readonly sources: Sources;
  /** The lists that rows of their own make up, the ad group's before the campaign's. */
  readonly lists: ReadonlyMap<ListField, readonly Owned[]>;
  /** The headers its children stand under, which carry what belongs to them. */
  readonly below: ReadonlySet<Sheet>;
  /** What it leaves blank its ad groups may say, whose rows no file of the run has. */
  readonly groupsElsewhere: boolean;
  /** The lists that its children have. */
  readonly listedBelow: ReadonlySet<ListField>;
}

export function createFamilies(kin: Kin): (self: Leveled) => Family {
  const sourcesOf = createSources();
  return (self) => familyOf(self, kin, sourcesOf);
}

function familyOf(self: Leveled, kin: Kin, sourcesOf: ReturnType<typeof createSources>): Family {
  const { level, keys, row, sheet } = self;
  const own = { row, sheet, of: level };
  // Ads are not kept: there may be as many as there are rows.
  const others = (of: "adGroup" | "campaign"): Relative[] => {
    const rows = kin
      .rowsOf(keys[of])
      .filter((each) => each.row !== row && (of !== level || each.sheet.headers !== sheet.headers))
      .sort((a, b) => Number(b.sheet.headers === sheet.headers) - Number(a.sheet.headers === sheet.headers));
    const speaker = of === level || rows.length > 0 ? undefined : kin.speakerOf(of, keys[of], row, sheet);
    const found = speaker && speaker.row !== row ? [...rows, speaker] : rows;
    return found.map((each) => ({ ...each, of }));
  };
  const speaking = [own, ...(level === "campaign" ? [] : others("adGroup")), ...others("campaign")];
  // A row may leave its account to its campaign's row.
  const account = speaking
    .map((each) => kin.accountRow(each.row, each.sheet))
    .find((each) => each !== undefined);
  const rows: readonly Relative[] = [
    ...speaking.flatMap((each) => [
      each,
      ...kin.used.rowsFor(each).map((used) => ({ ...used, of: each.of })),
    ]),
    ...(account ? [{ ...account, of: "account" as const }] : []),
  ];
  return {
    self,
    rows,
    sources: sourcesOf(level, rows),
    lists: listsOf(self, kin),
    below: level === "ad" ? new Set() : kin.sheetsBelow(keys[level]),
    groupsElsewhere: sheet.format.groupsApart === true && !kin.hasGroups(sheet.format.platform),
    listedBelow: new Set(
      level === "campaign" ? listFields.filter((field) => kin.lists().below(keys.campaign, field)) : [],
    ),
  };
}

function listsOf({ level, keys, sheet: { file } }: Leveled, kin: Kin): Family["lists"] {
  if (kin.lists().isEmpty) return noLists;
  const owners = level === "campaign" ? (["campaign"] as const) : (["adGroup", "campaign"] as const);
  const lists = new Map<ListField, readonly Owned[]>();
  for (const field of listFields) {
    const all = owners.flatMap((owner): Owned[] => {
      const list = kin.lists().of(keys[owner], field, file);
      return list ? [{ ...list, level: owner }] : [];
    });
    const said = all.filter(({ text }) => text !== "");
    if (all.length > 0) lists.set(field, said.length > 0 ? said : all.slice(-1));
  }
  return lists;
}

const noLists: Family["lists"] = new Map();

/** The lists that rows add to, in the order of the places of an entry. */
export function said(lists: Family["lists"]): Owned[] {
  return [...lists.values()].flat().filter(({ text }) => text !== "");
}
