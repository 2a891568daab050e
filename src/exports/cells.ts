import type { Level, Origin } from "../model/field.ts";
import type { Row } from "../model/row.ts";
import { type ColumnName, ownerOf } from "./columns.ts";
import type { At, Leveled, Parents } from "./levels.ts";

/** The text of a column as it holds for an entry: its own, or the one it inherits from its parents' rows. */
export interface Located {
  readonly text: string;
  readonly origin: Origin;
}

/** An entry's row between its parents' rows, where the file has those. */
export interface Family {
  readonly self: Leveled;
  readonly adGroup: Row | undefined;
  readonly campaign: Row | undefined;
  /** It has children in this file, which carry what belongs to them. */
  readonly isParent: boolean;
}

export function familyOf(self: Leveled, parents: Parents): Family {
  const of = (level: Level) => {
    const row = level === self.level ? undefined : parents.rows.get(self.keys[level]);
    return row === self.row ? undefined : row;
  };
  return {
    self,
    adGroup: self.level === "ad" ? of("adGroup") : undefined,
    campaign: of("campaign"),
    isParent: parents.withChildren.has(self.keys[self.level]),
  };
}

/** Undefined where the file has no such column. */
export function locate(
  family: Family,
  at: At,
  headers: readonly string[],
  name: ColumnName,
): Located | undefined {
  const column = at.get(name);
  if (column === undefined) return undefined;
  const { self } = family;
  const own = (self.row.cells[column] ?? "").trim();
  const origin = (from: Level): Origin => ({
    level: ownerOf(name) ?? rowOwner(name, from),
    from,
    column,
    header: headers[column] ?? "",
  });
  if (own !== "" || ownerOf(name) === self.level) return { text: own, origin: origin(self.level) };
  for (const [from, row] of [
    ["adGroup", family.adGroup],
    ["campaign", family.campaign],
  ] as const) {
    const text = (row?.cells[column] ?? "").trim();
    if (text !== "") return { text, origin: origin(from) };
  }
  return { text: "", origin: origin(self.level) };
}

// A budget never sits on an ad: on a row of an ad it is its campaign's, repeated.
function rowOwner(name: ColumnName, from: Level): Level {
  return name.startsWith("budget") && from === "ad" ? "campaign" : from;
}

export function originKey({ level, from, column }: Origin): string {
  return `${level}/${from}/${column}`;
}
