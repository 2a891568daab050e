import type { Field, ListField, Named, Origin, Region } from "../../model/field.ts";
import { textAt } from "../rows/sheet.ts";
import { isBlank, type Located, locate, locateAll, saidBelow } from "./cells.ts";
import type { Family } from "./family.ts";
import { readNamedList, readRegions } from "./lists.ts";
import { absent, field, type Reader } from "./reader.ts";

type Name = Exclude<ListField, "tracking.conversion">;
type Item = { readonly origin?: Origin | undefined };

/** Audiences, each with the cell that carries it, where the list stands in several. */
export function audiencesField(
  reader: Reader,
  family: Family,
  name: "audiences.included" | "audiences.excluded",
): Field<readonly Named[]> {
  return itemsField(reader, family, name, (text) => readNamedList(text), namesOf);
}

export function regionsField(
  reader: Reader,
  family: Family,
  name: "regions" | "regions.excluded",
): Field<readonly Region[]> {
  const read = (text: string, { sheet, single }: Located) =>
    readRegions(text, { platform: sheet.format.platform, single });
  return itemsField(reader, family, name, read, ({ text }) => [text]);
}

function namesOf({ id, name }: Named): readonly string[] {
  return id === undefined ? [name] : [name, id];
}

function itemsField<T extends Item>(
  reader: Reader,
  family: Family,
  name: Name,
  read: (text: string, cell: Located) => readonly T[],
  keysOf: (item: T) => readonly string[],
): Field<readonly T[]> {
  if (isLeftToChildren(family, name) || isUntold(family, name)) return absent(reader, family, name, [name]);
  const value = (cell: Located): readonly T[] => {
    const items = isBlank(cell.text) ? [] : read(cell.text, cell);
    const cells = cellsOf(family, name, cell);
    if (cells.length === 1 && !cell.single) return items;
    const origins = new Map<string, Origin>();
    for (const each of cells)
      for (const [index, item] of read(each.text, each).entries())
        for (const key of keysOf(item))
          if (!origins.has(key))
            origins.set(key, each.single ? { ...each.origin, item: index } : each.origin);
    return items.map((item) => ({ ...item, origin: originIn(origins, keysOf(item)) }));
  };
  return field<readonly T[]>(
    reader,
    family,
    name,
    (cell) => ({ value: value(cell), origin: cell.origin }),
    columnsKey(family, name),
  );
}

function originIn(origins: ReadonlyMap<string, Origin>, keys: readonly string[]): Origin | undefined {
  return keys.map((key) => origins.get(key)).find((origin) => origin !== undefined);
}

/** The cells that make up a list: of several rows, where each excludes something, and of several columns. */
function cellsOf(family: Family, name: Name, cell: Located): readonly Located[] {
  const all = name.endsWith(".excluded") ? [...locateAll(family, name)] : [cell];
  return all.filter(({ text }) => text !== "").flatMap((each) => columnsOf(family, name, each));
}

function columnsOf({ rows }: Family, name: Name, cell: Located): readonly Located[] {
  const { sheet, origin } = cell;
  const [first, others] = [sheet.at.get(name), sheet.also.get(name)];
  const row = rows[origin.from]?.row;
  if (cell.single || first === undefined || others === undefined || !row) return [cell];
  return [first, ...others].map((column) => ({
    ...cell,
    text: textAt(row, sheet, name, column),
    origin: { ...origin, column, header: sheet.headers[column] ?? "" },
  }));
}

/** Rows that list the same in other columns are not the same. */
function columnsKey({ rows }: Family, name: Name): string {
  const several = rows.filter(({ sheet }) => sheet.also.has(name));
  const texts = several.flatMap(({ row, sheet }) =>
    (sheet.also.get(name) ?? []).map((column) => textAt(row, sheet, name, column)),
  );
  return texts.length === 0 ? "" : JSON.stringify(texts);
}

function isUntold(family: Family, name: Name): boolean {
  const cell = locate(family, name);
  return cell !== undefined && cell.text === "" && cell.sheet.format.untoldByBlank?.includes(name) === true;
}

/** A parent that leaves a cell blank, or has no column for it, while its children have one. */
function isLeftToChildren(family: Family, name: Name): boolean {
  return !locate(family, name)?.text && saidBelow(family, [name]);
}
