import { type Level, type ListField, listFields, type Origin } from "../../model/field.ts";
import { type ColumnName, ownerOf } from "../columns.ts";
import { cellAt, columnAt, type Sheet } from "../rows/sheet.ts";
import { type Family, type Owned, said } from "./family.ts";

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

/** The cell says nothing; a dash is how people write that. */
export function isBlank(text: string): boolean {
  return text === "" || /^[-–—]{1,2}$/.test(text);
}
