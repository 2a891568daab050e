import type { Level } from "../../model/field.ts";
import { remember } from "../../values/memo.ts";
import { type ColumnName, ownerOf } from "../columns.ts";
import { cellAt, columnAt, type Sheet, type SheetRow } from "../rows/sheet.ts";
import type { Located } from "./cells.ts";

/** A row that speaks for an entry, and whose it is. */
export interface Relative extends SheetRow {
  readonly of: Level | "account";
}

/** Equal texts of a column are one object: what was read of it is remembered by its key. */
export type Texts = (text: string) => Located;

/** A column that one of the rows which speak for an entry has. */
export interface Source {
  /** Which of the rows. */
  readonly from: number;
  readonly read: (row: SheetRow["row"]) => Located;
}

/** Where the columns stand for all entries whose rows stand under the same headers. */
export interface Sources {
  of(name: ColumnName): readonly Source[];
  /** A text that stands in no cell of its own: a list that rows of their own make up. */
  texts(sheet: Sheet, name: ColumnName, level: Level, from: number, column: number): Texts;
}

export function createSources(): (level: Level, rows: readonly Relative[]) => Sources {
  const textsOf = createTexts();
  const roots = new Map<Level, Shape>();
  return (level, rows) => {
    let shape = remember(roots, level, newShape);
    for (const { sheet, of } of rows)
      shape = remember(
        remember(shape.next, sheet, () => new Map()),
        of,
        newShape,
      );
    shape.sources ??= sourcesOf(level, rows, textsOf);
    return shape.sources;
  };
}

/** Headers under headers: the same path for the same rows. */
interface Shape {
  readonly next: Map<Sheet, Map<Relative["of"], Shape>>;
  sources?: Sources;
}

function newShape(): Shape {
  return { next: new Map() };
}

type TextsOf = (
  sheet: Sheet,
  name: ColumnName,
  level: Level | "account",
  from: number,
  column: number,
  single?: true,
) => Texts;

function createTexts(): TextsOf {
  const columns = new Map<string, Texts>();
  let last = 0;
  return (sheet, name, level, from, column, single) =>
    remember(columns, `${sheet.id}/${name}/${level}/${from}/${column}/${single}`, () => {
      const known = new Map<string, Located>();
      const origin = { level, from, column, header: sheet.headers[column] ?? "" };
      const shared = { origin, sheet, name, ...(single && { single }) };
      return (text) => remember(known, text, () => ({ text, key: ++last, ...shared }));
    });
}

function sourcesOf(level: Level, rows: readonly Relative[], textsOf: TextsOf): Sources {
  const headers = rows.map(({ sheet, of }) => ({ sheet, of }));
  const known = new Map<ColumnName, readonly Source[]>();
  const of = (name: ColumnName) => {
    const owner = ownerOf(name);
    // What is a level's own is not its parents' to say; an account's row has only what is for all of its campaigns.
    return headers.flatMap((each, from) =>
      !each.sheet.at.has(name) || (owner === level && each.of !== owner && each.of !== "account")
        ? []
        : sourceOf(each.sheet, name, owner ?? rowOwner(name, each.of), from, textsOf),
    );
  };
  return {
    of: (name) => remember(known, name, () => of(name)),
    texts: (sheet, name, owner, from, column) => textsOf(sheet, name, owner, from, column, true),
  };
}

function sourceOf(
  sheet: Sheet,
  name: ColumnName,
  level: Level | "account",
  from: number,
  textsOf: TextsOf,
): Source {
  const first = sheet.at.get(name) ?? 0;
  const texts = textsOf(sheet, name, level, from, first);
  if (!sheet.also.has(name)) return { from, read: (row) => texts(cellAt(row, sheet, name)) };
  return {
    from,
    read: (row) =>
      textsOf(sheet, name, level, from, columnAt(row, sheet, name) ?? first)(cellAt(row, sheet, name)),
  };
}

// A budget never sits on an ad: on a row of an ad it is its campaign's, repeated.
function rowOwner(name: ColumnName, of: Level | "account"): Level | "account" {
  return name.startsWith("budget") && of === "ad" ? "campaign" : of;
}
