import { type Level, levels } from "../model/field.ts";
import type { Row } from "../model/row.ts";
import type { ColumnName } from "./columns.ts";

/** A row with its level and with what makes its campaign, ad group and ad the same in other rows. */
export interface Leveled {
  readonly row: Row;
  readonly level: Level;
  readonly keys: Readonly<Record<Level, string>>;
}

export type At = ReadonlyMap<ColumnName, number>;

export function cellAt(row: Row, at: At, name: ColumnName): string {
  const column = at.get(name);
  return column === undefined ? "" : (row.cells[column] ?? "").trim();
}

/** The deepest level the row names; undefined where it does not even name a campaign. */
export function levelRow(row: Row, at: At): Leveled | undefined {
  const named = levels.filter(
    (level) => cellAt(row, at, `${level}.id`) !== "" || cellAt(row, at, `${level}.name`) !== "",
  );
  const level = named.at(-1);
  if (level === undefined || !named.includes("campaign")) return undefined;
  const platform = cellAt(row, at, "platform").toLowerCase();
  const account = cellAt(row, at, "account.id") || cellAt(row, at, "account");
  const campaign = JSON.stringify([platform, account, keyOf(row, at, "campaign")]);
  const adGroup = campaign + JSON.stringify(keyOf(row, at, "adGroup"));
  return { row, level, keys: { campaign, adGroup, ad: adGroup + JSON.stringify(keyOf(row, at, "ad")) } };
}

function keyOf(row: Row, at: At, level: Level): string {
  const id = cellAt(row, at, `${level}.id`);
  return id === "" ? `name:${cellAt(row, at, `${level}.name`)}` : `id:${id}`;
}

/** Rows of campaigns and ad groups that have rows of their own children in the same file. */
export interface Parents {
  readonly rows: ReadonlyMap<string, Row>;
  readonly withChildren: ReadonlySet<string>;
}

export const noParents: Parents = { rows: new Map(), withChildren: new Set() };

/** Whether the header could carry rows of more than one level, so that the file must be read twice. */
export function mayNest(at: At): boolean {
  return levels.slice(1).some((level) => at.has(`${level}.id`) || at.has(`${level}.name`));
}

export function collectParents(): { add(leveled: Leveled): void; parents: Parents } {
  const rows = new Map<string, Row>();
  const withChildren = new Set<string>();
  const add = ({ row, level, keys }: Leveled) => {
    if (level !== "ad" && !rows.has(keys[level])) rows.set(keys[level], row);
    if (level !== "campaign") withChildren.add(keys.campaign);
    if (level === "ad") withChildren.add(keys.adGroup);
  };
  return { add, parents: { rows, withChildren } };
}
