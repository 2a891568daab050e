import type { Level, ListField, Origin } from "../../model/field.ts";
import { type ColumnName, ownerOf } from "../columns.ts";
import type { Gathered, Kin } from "../rows/kin.ts";
import type { Leveled } from "../rows/levels.ts";
import { cellAt, type Sheet, type SheetRow } from "../rows/sheet.ts";

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

/** A row that speaks for an entry, and whose it is. */
interface Relative extends SheetRow {
  readonly of: Level | "account";
}

/** An entry's row among the rows that speak for it: its own first, then other files' of the same, its parents', its account's. */
export interface Family {
  readonly self: Leveled;
  readonly rows: readonly Relative[];
  /** The lists that rows of their own make up, the ad group's before the campaign's. */
  readonly lists: ReadonlyMap<ListField, Gathered & { readonly level: Level }>;
  /** The headers its children stand under, which carry what belongs to them. */
  readonly below: ReadonlySet<Sheet>;
}

export function familyOf(self: Leveled, kin: Kin): Family {
  const { level, keys, row, sheet } = self;
  const own = { row, sheet, of: level };
  // Ads are not kept: there may be as many as there are rows.
  const others = (of: "adGroup" | "campaign"): Relative[] =>
    kin
      .rowsOf(keys[of])
      .filter((each) => each.row !== row && (of !== level || each.sheet.headers !== sheet.headers))
      .map((each) => ({ ...each, of }))
      .sort((a, b) => Number(b.sheet.headers === sheet.headers) - Number(a.sheet.headers === sheet.headers));
  const account = kin.accountRow(row, sheet);
  return {
    self,
    rows: [
      own,
      ...(level === "campaign" ? [] : others("adGroup")),
      ...others("campaign"),
      ...(account ? [{ ...account, of: "account" as const }] : []),
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
  const { self, rows, lists } = family;
  const owner = ownerOf(name);
  for (const [from, { row, sheet, of }] of rows.entries()) {
    const column = sheet.at.get(name);
    // What is a level's own is not its parents' to say.
    if (column === undefined || (owner === self.level && of !== owner)) continue;
    const origin = { level: owner ?? rowOwner(name, of), from, column, header: sheet.headers[column] ?? "" };
    yield located(cellAt(row, sheet, name), origin, sheet, name);
  }
  if (!isListField(name)) return;
  const list = lists.get(name);
  if (!list) return;
  const { sheet } = list.first;
  const column = sheet.at.get(name) ?? 0;
  const from = rows.length + [...lists.keys()].indexOf(name);
  yield located(
    list.text,
    { level: list.level, from, column, header: sheet.headers[column] ?? "" },
    sheet,
    name,
  );
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
export function saidBelow({ below }: Family, names: readonly ColumnName[]): boolean {
  for (const { at } of below) if (names.some((name) => at.has(name))) return true;
  return false;
}
