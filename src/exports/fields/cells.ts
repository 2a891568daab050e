import type { From, Level, ListField, Origin } from "../../model/field.ts";
import { type ColumnName, ownerOf } from "../columns.ts";
import type { Gathered, Kin } from "../rows/kin.ts";
import type { Leveled } from "../rows/levels.ts";
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

/** An entry's row among the rows that speak for it: another file's row of the same entity, its parents', its account's. */
export interface Family {
  readonly self: Leveled;
  readonly rows: readonly (SheetRow & { readonly from: Level | "elsewhere" | "account" })[];
  /** The lists that rows of their own make up, the ad group's before the campaign's. */
  readonly lists: ReadonlyMap<ListField, Gathered & { readonly level: Level }>;
  /** The headers its children stand under, which carry what belongs to them. */
  readonly below: ReadonlySet<Sheet>;
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
  const account = kin.accountRow(row, sheet);
  return {
    self,
    rows: [
      { row, sheet, from: level },
      ...(other ? [{ ...other, from: "elsewhere" as const }] : []),
      ...(level === "ad" ? parent("adGroup") : []),
      ...parent("campaign"),
      ...(account ? [{ ...account, from: "account" as const }] : []),
    ],
    lists: listsOf(self, kin),
    below: level === "ad" ? nothing : kin.sheetsBelow(keys[level]),
  };
}

const nothing: ReadonlySet<Sheet> = new Set();

const listFields = ["audiences.included", "audiences.excluded", "regions", "regions.excluded"] as const;

function listsOf({ level, keys }: Leveled, kin: Kin): Family["lists"] {
  const lists = new Map<ListField, Gathered & { level: Level }>();
  for (const field of listFields) {
    const inherited = kin.listOf(keys.campaign, field);
    if (inherited) lists.set(field, { ...inherited, level: "campaign" });
    const own = level === "campaign" ? undefined : kin.listOf(keys.adGroup, field);
    if (own) lists.set(field, { ...own, level: "adGroup" });
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
  const list = isListField(name) ? family.lists.get(name) : undefined;
  if (list && isListField(name)) yield fromList(name, list);
}

function fromList(name: ListField, { text, first, level }: Gathered & { level: Level }): Located {
  const { sheet } = first;
  const column = sheet.at.get(name) ?? 0;
  const from: From = `list ${name}`;
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
export function saidBelow({ below }: Family, names: readonly ColumnName[]): boolean {
  for (const { at } of below) if (names.some((name) => at.has(name))) return true;
  return false;
}
