import { type ListField, listFields, type Origin } from "../../model/field.ts";
import type { Row } from "../../model/row.ts";
import type { ColumnName } from "../columns.ts";
import type { Sheet } from "../rows/sheet.ts";
import { type Family, type Owned, said } from "./family.ts";

/** The text of a column as it holds for an entry: its own, or the one another row says for it. */
export interface Located {
  readonly text: string;
  readonly origin: Origin;
  /** The header it is read under, which says how numbers and dates are written. */
  readonly sheet: Sheet;
  readonly name: ColumnName;
  /** The same for equal cells of one column. */
  readonly key: number | string;
  /** Each item of the list stands in a row of its own. */
  readonly single?: boolean;
}

/** Undefined where no row that speaks for the entry has such a column. */
export function locate(family: Family, name: ColumnName): Located | undefined {
  let first: Located | undefined;
  for (const { from, read } of family.sources.of(name)) {
    const located = read(rowAt(family, from));
    if (located.text !== "") return located;
    first ??= located;
  }
  const lists = fromLists(family, name);
  return lists.find(({ text }) => text !== "") ?? first ?? lists[0];
}

/** The first of several columns that says something; the more particular ones come first. */
export function locateFirst(family: Family, names: readonly ColumnName[]): Located | undefined {
  let first: Located | undefined;
  for (const name of names) {
    const located = locate(family, name);
    if (located && located.text !== "") return located;
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
    text: [...new Set(all.map(({ text }) => text))].join("\n"),
    key: all.map(({ key }) => key).join("|"),
  };
}

/** What each row that speaks for the entry says, its own first. */
export function locateAll(family: Family, name: ColumnName): readonly Located[] {
  const cells = family.sources.of(name).map(({ from, read }) => read(rowAt(family, from)));
  return [...cells, ...fromLists(family, name)];
}

function rowAt({ rows, self }: Family, from: number): Row {
  return rows[from]?.row ?? self.row;
}

function fromLists(family: Family, name: ColumnName): readonly Located[] {
  const lists = isListField(name) ? family.lists.get(name) : undefined;
  return lists?.map((list) => fromList(family, name, list)) ?? [];
}

function fromList({ rows, lists, sources }: Family, name: ColumnName, list: Owned): Located {
  const { sheet } = list.first;
  // Where no row adds to its list, it is the campaign's own row that says nothing.
  const index =
    list.text === ""
      ? rows.findIndex(({ of }) => of === "campaign")
      : rows.length + said(lists).indexOf(list);
  const column = sheet.at.get(name) ?? 0;
  return sources.texts(sheet, name, list.level, Math.max(0, index), column)(list.text);
}

function isListField(name: ColumnName): name is ListField {
  return listFields.some((field) => field === name);
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
