import { type From, type Level, type ListField, listFields, type Origin } from "../../model/field.ts";
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
}

export type Owned = Gathered & { readonly level: "adGroup" | "campaign" };

/** An entry's row among the rows that speak for it: another file's row of the same entity, its parents', its account's. */
export interface Family {
  readonly self: Leveled;
  readonly rows: readonly (SheetRow & { readonly from: Level | "elsewhere" | "account" })[];
  /** The lists that rows of their own make up, the ad group's before the campaign's. */
  readonly lists: ReadonlyMap<ListField, readonly Owned[]>;
  /** The headers its children stand under, which carry what belongs to them. */
  readonly below: ReadonlySet<Sheet>;
  /** The lists that its children have. */
  readonly listedBelow: ReadonlySet<ListField>;
}

export function familyOf(self: Leveled, kin: Kin): Family {
  const { level, keys, row, sheet } = self;
  const parent = (of: "adGroup" | "campaign") => {
    const rows = level === of ? [] : kin.rowsOf(keys[of]);
    const found = rows.find((each) => each.sheet.headers === sheet.headers) ?? rows[0];
    return found && found.row !== row ? [{ ...found, from: of }] : [];
  };
  // Ads are not kept: there may be as many as there are rows.
  const other =
    level === "ad" ? undefined : kin.rowsOf(keys[level]).find((each) => each.sheet.headers !== sheet.headers);
  const speaking = [
    { row, sheet, from: level },
    ...(other ? [{ ...other, from: "elsewhere" as const }] : []),
    ...(level === "ad" ? parent("adGroup") : []),
    ...parent("campaign"),
  ];
  // A row may leave its account to its campaign's row.
  const account = speaking
    .map((each) => kin.accountRow(each.row, each.sheet))
    .find((each) => each !== undefined);
  return {
    self,
    rows: [...speaking, ...(account ? [{ ...account, from: "account" as const }] : [])],
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
    text: all.map(({ text }) => text).join("\n"),
    key: all.map(({ key }) => key).join("|"),
  };
}

/** What each row that speaks for the entry says, its own first. */
export function* locateAll(family: Family, name: ColumnName): Iterable<Located> {
  const { self, rows } = family;
  const owner = ownerOf(name);
  for (const { row, sheet, from } of rows) {
    const column = columnAt(row, sheet, name);
    // What is a level's own is not its parents' to say.
    if (column === undefined || (owner === self.level && from !== owner && from !== "elsewhere")) continue;
    const text = cellAt(row, sheet, name);
    const level = owner ?? rowOwner(name, from === "elsewhere" ? self.level : from);
    const origin = { level, from, column, header: sheet.headers[column] ?? "" };
    yield { text, origin, sheet, name, key: `${sheet.id}/${level}/${from}/${column}|${text}` };
  }
  if (isListField(name)) for (const list of family.lists.get(name) ?? []) yield fromList(name, list);
}

function fromList(name: ListField, { text, first, level }: Owned): Located {
  const { sheet } = first;
  const column = sheet.at.get(name) ?? 0;
  // Where no row adds to its list, it is the campaign's own row that says nothing.
  const from: From = text === "" ? "campaign" : `list ${name}`;
  const origin = { level, from, column, header: sheet.headers[column] ?? "" };
  return { text, origin, sheet, name, key: `${sheet.id}/${level}/${from}/${column}|${text}` };
}

function isListField(name: ColumnName): name is ListField {
  return listFields.some((field) => field === name);
}

// A budget never sits on an ad: on a row of an ad it is its campaign's, repeated.
function rowOwner(name: ColumnName, from: Level | "account"): Level | "account" {
  return name.startsWith("budget") && from === "ad" ? "campaign" : from;
}

/** Whether the entry's children are asked instead: their rows have such a column. */
export function saidBelow({ below, listedBelow }: Family, names: readonly ColumnName[]): boolean {
  for (const { at } of below) if (names.some((name) => at.has(name))) return true;
  return names.some((name) => isListField(name) && listedBelow.has(name));
}
