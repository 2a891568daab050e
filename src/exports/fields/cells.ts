import { type Level, type ListField, listFields, type Origin } from "../../model/field.ts";
import { type ColumnName, ownerOf } from "../columns.ts";
import type { Kin } from "../rows/kin.ts";
import type { Leveled } from "../rows/levels.ts";
import type { Gathered } from "../rows/lists.ts";
import { cellAt, columnAt, type Sheet, type SheetRow } from "../rows/sheet.ts";

/** The text of a column as it holds for an entry: its own, or the one another row says for it. */
export interface Located {
  readonly text: string;
  readonly origin: Origin;
  /** The header it is read under, which says how numbers and dates are written. */
  readonly sheet: Sheet;
  readonly name: ColumnName;
  /** The same for equal cells of one column. */
  readonly key: string;
  /** Each item of the list stands in a row of its own. */
  readonly single?: boolean;
}

/** A row that speaks for an entry, and whose it is. */
interface Relative extends SheetRow {
  readonly of: Level | "account";
}

export type Owned = Gathered & { readonly level: "adGroup" | "campaign" };

/** An entry's row among the rows that speak for it: its own first, then other files' of the same, its parents', its account's. */
export interface Family {
  readonly self: Leveled;
  readonly rows: readonly Relative[];
  /** The lists that rows of their own make up, the ad group's before the campaign's. */
  readonly lists: ReadonlyMap<ListField, readonly Owned[]>;
  /** The headers its children stand under, which carry what belongs to them. */
  readonly below: ReadonlySet<Sheet>;
  /** The lists that its children have. */
  readonly listedBelow: ReadonlySet<ListField>;
}

export function familyOf(self: Leveled, kin: Kin): Family {
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
  return {
    self,
    rows: [
      own,
      ...kin.used.rowsFor(self).map((each) => ({ ...each, of: level })),
      ...speaking.slice(1),
      ...(account ? [{ ...account, of: "account" as const }] : []),
    ],
    lists: listsOf(self, kin),
    below: level === "ad" ? new Set() : kin.sheetsBelow(keys[level]),
    listedBelow: new Set(
      level === "campaign" ? listFields.filter((field) => kin.lists().below(keys.campaign, field)) : [],
    ),
  };
}

function listsOf({ level, keys, sheet: { file } }: Leveled, kin: Kin): Family["lists"] {
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

/** Undefined where no row that speaks for the entry has such a column. */
export function locate(family: Family, name: ColumnName): Located | undefined {
  let first: Located | undefined;
  for (const located of locateAll(family, name)) {
    if (located.text !== "") return located;
    first ??= located;
  }
  return first;
}

/** The first of several columns that says something; the more particular ones come first. */
export function locateFirst(family: Family, names: readonly ColumnName[]): Located | undefined {
  const cells = names.flatMap((name) => locate(family, name) ?? []);
  return cells.find(({ text }) => text !== "") ?? cells[0];
}

/** What is excluded from a campaign is excluded from its ad groups too: what each row says, together. */
export function locateUnion(family: Family, name: ColumnName): Located | undefined {
  const said = [...locateAll(family, name)];
  const [first, ...others] = said.filter(({ text }) => text !== "");
  if (!first || others.length === 0) return first ?? said[0];
  const all = [first, ...others];
  return {
    ...first,
    text: [...new Set(all.map(({ text }) => text))].join("\n"),
    key: all.map(({ key }) => key).join("|"),
  };
}

/** What each row that speaks for the entry says, its own first. */
export function* locateAll(family: Family, name: ColumnName): Iterable<Located> {
  const { self, rows, lists } = family;
  const owner = ownerOf(name);
  for (const [from, { row, sheet, of }] of rows.entries()) {
    const column = columnAt(row, sheet, name);
    // What is a level's own is not its parents' to say.
    if (column === undefined || (owner === self.level && of !== owner)) continue;
    const origin = { level: owner ?? rowOwner(name, of), from, column, header: sheet.headers[column] ?? "" };
    yield located(cellAt(row, sheet, name), origin, sheet, name);
  }
  if (isListField(name)) for (const list of lists.get(name) ?? []) yield fromList(family, name, list);
}

function fromList({ rows, lists }: Family, name: ListField, list: Owned): Located {
  const { sheet } = list.first;
  const column = sheet.at.get(name) ?? 0;
  // Where no row adds to its list, it is the campaign's own row that says nothing.
  const index =
    list.text === ""
      ? rows.findIndex(({ of }) => of === "campaign")
      : rows.length + said(lists).indexOf(list);
  const origin = { level: list.level, from: Math.max(0, index), column, header: sheet.headers[column] ?? "" };
  return { ...located(list.text, origin, sheet, name), single: true };
}

/** The lists that rows add to, in the order of the places of an entry. */
export function said(lists: Family["lists"]): Owned[] {
  return [...lists.values()].flat().filter(({ text }) => text !== "");
}

// Lengths keep a text from being taken for the end of one key and the start of another.
function located(text: string, origin: Origin, sheet: Sheet, name: ColumnName): Located {
  const { level, from, column } = origin;
  return { text, origin, sheet, name, key: `${sheet.id}/${level}/${from}/${column}|${text.length}|${text}` };
}

function isListField(name: ColumnName): name is ListField {
  return listFields.some((field) => field === name);
}

// A budget never sits on an ad: on a row of an ad it is its campaign's, repeated.
function rowOwner(name: ColumnName, of: Level | "account"): Level | "account" {
  return name.startsWith("budget") && of === "ad" ? "campaign" : of;
}

/** Whether the entry's children are asked instead: their rows have such a column. */
export function saidBelow({ below, listedBelow }: Family, names: readonly ColumnName[]): boolean {
  for (const { at } of below) if (names.some((name) => at.has(name))) return true;
  return names.some((name) => isListField(name) && listedBelow.has(name));
}
