import type { Level, Origin } from "../../model/field.ts";
import { type ColumnName, ownerOf } from "../columns.ts";
import type { Kin } from "../rows/kin.ts";
import type { Leveled } from "../rows/levels.ts";
import type { Sheet, SheetRow } from "../rows/sheet.ts";

/** The text of a column as it holds for an entry: its own, or the one another row says for it. */
export interface Located {
  readonly text: string;
  readonly origin: Origin;
  /** The same for equal cells of one column. */
  readonly key: string;
}

/** An entry's row among the rows that speak for it: another file's row of the same entity, and its parents'. */
export interface Family {
  readonly self: Leveled;
  readonly rows: readonly (SheetRow & { readonly from: Origin["from"] })[];
  /** The headers its children stand under, which carry what belongs to them. */
  readonly below: ReadonlySet<Sheet>;
}

export function familyOf(self: Leveled, sheet: Sheet, kin: Kin): Family {
  const { level, keys, row } = self;
  const parent = (of: "adGroup" | "campaign") => {
    const rows = level === of ? [] : kin.rowsOf(keys[of]);
    const found = rows.find((each) => each.sheet === sheet) ?? rows[0];
    return found && found.row !== row ? [{ ...found, from: of }] : [];
  };
  // Ads are not kept: there may be as many as there are rows.
  const other = level === "ad" ? undefined : kin.rowsOf(keys[level]).find((each) => each.sheet !== sheet);
  return {
    self,
    rows: [
      { row, sheet, from: level },
      ...(other ? [{ ...other, from: "elsewhere" as const }] : []),
      ...(level === "ad" ? parent("adGroup") : []),
      ...parent("campaign"),
    ],
    below: level === "ad" ? nothing : kin.sheetsBelow(keys[level]),
  };
}

const nothing: ReadonlySet<Sheet> = new Set();

/** Undefined where no row that speaks for the entry has such a column. */
export function locate(family: Family, name: ColumnName): Located | undefined {
  let first: Located | undefined;
  for (const located of locateAll(family, name)) {
    if (located.text !== "") return located;
    first ??= located;
  }
  return first;
}

/** What each row that speaks for the entry says, its own first. */
export function* locateAll({ self, rows }: Family, name: ColumnName): Iterable<Located> {
  const owner = ownerOf(name);
  for (const { row, sheet, from } of rows) {
    const column = sheet.at.get(name);
    // What is a level's own is not its parents' to say.
    if (column === undefined || (owner === self.level && from !== owner && from !== "elsewhere")) continue;
    const text = (row.cells[column] ?? "").trim();
    const level = owner ?? rowOwner(name, from === "elsewhere" ? self.level : from);
    yield {
      text,
      origin: { level, from, column, header: sheet.headers[column] ?? "" },
      key: `${sheet.id}/${level}/${from}/${column}|${text}`,
    };
  }
}

// A budget never sits on an ad: on a row of an ad it is its campaign's, repeated.
function rowOwner(name: ColumnName, from: Level): Level {
  return name.startsWith("budget") && from === "ad" ? "campaign" : from;
}

/** Whether the entry's children are asked instead: their rows have such a column. */
export function saidBelow({ below }: Family, names: readonly ColumnName[]): boolean {
  for (const { at } of below) if (names.some((name) => at.has(name))) return true;
  return false;
}
