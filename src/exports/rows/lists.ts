import type { ListField } from "../../model/field.ts";
import type { Row } from "../../model/row.ts";
import { remember } from "../../values/memo.ts";
import { quoteName } from "../../values/text.ts";
import type { Identities } from "./identity.ts";
import { keysOf, type Leveled, levelRow } from "./levels.ts";
import { cellAt, type SheetRow } from "./sheet.ts";
import type { RowUse } from "./uses.ts";

/** A list that rows of their own make up: the locations of a campaign, say. */
export interface Gathered {
  readonly text: string;
  /** Where its first item stands. */
  readonly first: SheetRow;
}

type ListUse = RowUse & { kind: "list" };

export interface ListItem {
  readonly row: Row;
  readonly use: ListUse;
}

export interface Lists {
  readonly isEmpty: boolean;
  /** What the rows of a file add to a list of a campaign or an ad group: nothing, where they only add to others'. */
  of(key: string, column: ListField, file: string): Gathered | undefined;
  /** Whether ad groups of a campaign have a list of their own. */
  below(campaign: string, column: ListField): boolean;
  /** A list's row as the campaign's or ad group's own, where it is the first of one that has no row at all. */
  standIn(row: Row, use: ListUse): Leveled | undefined;
}

export function gather(
  items: readonly ListItem[],
  identities: Identities,
  hasRows: (key: string) => boolean,
): Lists {
  const lists = new Map<string, Gathered>();
  const below = new Set<string>();
  const inFile = new Map<string, SheetRow>();
  const firsts = new Map<string, ListItem>();
  for (const { row, use } of items) {
    const keys = keysOf(row, use.sheet, identities);
    if (!keys) continue;
    const key = keys[use.of];
    if (!hasRows(key) && !firsts.has(key)) firsts.set(key, { row, use });
    const text = itemOf(row, use);
    if (text === "") continue;
    const first = { row, sheet: use.sheet };
    if (use.of === "adGroup") below.add(listKey(keys.campaign, use.column));
    remember(inFile, listKey(use.sheet.file, use.column), () => first);
    addTo(lists, listKey(key, use.column), quoteName(text), first);
  }
  return {
    isEmpty: lists.size === 0,
    of(key, column, file) {
      const known = lists.get(listKey(key, column));
      const other = replaces.has(column) ? undefined : inFile.get(listKey(file, column));
      return known ?? (other && { text: "", first: other });
    },
    below: (campaign, column) => below.has(listKey(campaign, column)),
    standIn(row, use) {
      const leveled = levelRow(row, { kind: "entry", sheet: use.owner, level: use.of }, identities);
      const first = leveled && firsts.get(leveled.keys[use.of]);
      return leveled && first?.use === use && first.row.row === row.row
        ? { ...leveled, standsIn: true }
        : undefined;
    },
  };
}

function addTo(lists: Map<string, Gathered>, key: string, item: string, first: SheetRow): void {
  const known = lists.get(key);
  lists.set(key, known ? { text: `${known.text}; ${item}`, first: known.first } : { text: item, first });
}

/** Without goals of its own a campaign has its account's, which stand nowhere. */
const replaces: ReadonlySet<ListField> = new Set(["tracking.conversion"]);

/** `8801: Existing customers`, as lists in one cell are written too. */
function itemOf(row: Row, { sheet, column, idColumn }: ListUse): string {
  const name = cellAt(row, sheet, column);
  const id = idColumn === undefined ? "" : (row.cells[idColumn] ?? "").trim();
  return id === "" || id === name ? name : name === "" ? id : `${id}: ${name}`;
}

function listKey(key: string, column: ListField): string {
  return `${column} ${key}`;
}
