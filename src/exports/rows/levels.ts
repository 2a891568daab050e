import { type Level, levels } from "../../model/field.ts";
import type { Row } from "../../model/row.ts";
import { isRounded } from "../../values/text.ts";
import type { CampaignName, GroupName, Identities } from "./identity.ts";
import { cellAt, type Sheet } from "./sheet.ts";
import { isTemporary, temporaryIn } from "./temporary.ts";
import type { RowUse } from "./uses.ts";

/** A row with its level and with what makes its campaign, ad group and ad the same in other rows. */
export interface Leveled {
  readonly row: Row;
  readonly sheet: Sheet;
  readonly level: Level;
  readonly keys: Readonly<Record<Level, string>>;
  /** It has no row of its own: one that adds to a list of it stands for it. */
  readonly standsIn?: true;
}

/** Undefined where the row does not even name a campaign, nor an ad group that another row places in one. */
export function levelRow(
  row: Row,
  { sheet, level }: RowUse & { kind: "entry" },
  identities: Identities,
): Leveled | undefined {
  const keys = keysOf(row, sheet, identities);
  if (!keys) return undefined;
  const adGroup = keys.adGroup;
  return {
    row,
    sheet,
    level: level ?? deepest(row, sheet),
    keys: { ...keys, ad: adKey(adGroup, idAt(row, sheet, "ad"), cellAt(row, sheet, "ad.name")) },
  };
}

/** Which campaign and ad group a row belongs to. */
export function keysOf(
  row: Row,
  sheet: Sheet,
  identities: Identities,
): Readonly<Record<"campaign" | "adGroup", string>> | undefined {
  const said = groupOf(row, sheet);
  const group = said.id === "" ? { ...said, id: identities.ladder.top(row, sheet) } : said;
  const own = campaignOf(row, sheet);
  const owner = own.id === "" ? identities.ownerOf(own, group) : undefined;
  // Two campaigns may have one name: the ad group then says which of them it is.
  const campaign = own.id === "" && (own.name === "" || owner?.name === own.name) ? owner : own;
  if (!campaign) return undefined;
  const key = identities.keyOf(campaign);
  return { campaign: key, adGroup: identities.groupKeyOf(key, group) };
}

/** The deepest level the row names. */
function deepest(row: Row, sheet: Sheet): Level {
  return levels.findLast((level) => names(row, sheet, level)) ?? "campaign";
}

function names(row: Row, sheet: Sheet, level: Level): boolean {
  return cellAt(row, sheet, `${level}.id`) !== "" || cellAt(row, sheet, `${level}.name`) !== "";
}

export function campaignOf(row: Row, sheet: Sheet): CampaignName {
  return {
    platform: cellAt(row, sheet, "platform") || (sheet.format.platform ?? ""),
    accountId: cellAt(row, sheet, "account.id"),
    accountName: cellAt(row, sheet, "account"),
    id: idAt(row, sheet, "campaign"),
    name: cellAt(row, sheet, "campaign.name"),
  };
}

export function accountOf(row: Row, sheet: Sheet): string {
  return cellAt(row, sheet, "account.id") || cellAt(row, sheet, "account");
}

export function groupOf(row: Row, sheet: Sheet): GroupName {
  return { id: idAt(row, sheet, "adGroup"), name: cellAt(row, sheet, "adGroup.name") };
}

/** What makes an ad the same within its ad group: its id, else its name. */
export function adKey(adGroup: string, id: string, name: string): string {
  return adGroup + JSON.stringify(id === "" ? `name:${name}` : `id:${id}`);
}

/** An id that a spreadsheet rounded is nobody's: names then serve. A temporary one holds in its file. */
function idAt(row: Row, sheet: Sheet, level: Level): string {
  const id = cellAt(row, sheet, `${level}.id`);
  if (isTemporary(id)) return temporaryIn(sheet.file, id);
  return isRounded(id) ? "" : id;
}

/** Whether the header could carry rows of more than one level, so that the file must be read twice. */
export function mayNest({ at, format }: Sheet): boolean {
  return (
    format.kindOf !== undefined ||
    levels.slice(1).some((level) => at.has(`${level}.id`) || at.has(`${level}.name`))
  );
}
