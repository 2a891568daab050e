import { type Level, levels } from "../../model/field.ts";
import type { Row } from "../../model/row.ts";
import type { CampaignName, Identities } from "./identity.ts";
import { type At, cellAt } from "./sheet.ts";

/** A row with its level and with what makes its campaign, ad group and ad the same in other rows. */
export interface Leveled {
  readonly row: Row;
  readonly level: Level;
  readonly keys: Readonly<Record<Level, string>>;
}

/** The deepest level the row names; undefined where it does not even name a campaign. */
export function levelOf(row: Row, at: At): Level | undefined {
  const named = levels.filter(
    (level) => cellAt(row, at, `${level}.id`) !== "" || cellAt(row, at, `${level}.name`) !== "",
  );
  return named.includes("campaign") ? named.at(-1) : undefined;
}

export function levelRow(row: Row, at: At, identities: Identities): Leveled | undefined {
  const level = levelOf(row, at);
  if (level === undefined) return undefined;
  const campaign = identities.keyOf(campaignOf(row, at));
  const adGroup = campaign + JSON.stringify(keyOf(row, at, "adGroup"));
  return { row, level, keys: { campaign, adGroup, ad: adGroup + JSON.stringify(keyOf(row, at, "ad")) } };
}

export function campaignOf(row: Row, at: At): CampaignName {
  return {
    platform: cellAt(row, at, "platform"),
    account: cellAt(row, at, "account.id") || cellAt(row, at, "account"),
    id: cellAt(row, at, "campaign.id"),
    name: cellAt(row, at, "campaign.name"),
  };
}

/** An id, else a name: which of its kind the row speaks of. */
export function keyOf(row: Row, at: At, level: Level): string {
  const id = cellAt(row, at, `${level}.id`);
  return id === "" ? `name:${cellAt(row, at, `${level}.name`)}` : `id:${id}`;
}

/** Whether the header could carry rows of more than one level, so that the file must be read twice. */
export function mayNest(at: At): boolean {
  return levels.slice(1).some((level) => at.has(`${level}.id`) || at.has(`${level}.name`));
}
