import { type Level, trackingKinds } from "../model/field.ts";

/** What a column of an export may say, under the names that `columns:` in the policy uses. */
export const columnNames = [
  "platform",
  "account",
  "account.id",
  "type",
  "channel",
  "campaign.id",
  "campaign.name",
  "adGroup.id",
  "adGroup.name",
  "ad.id",
  "ad.name",
  "status",
  "campaign.status",
  "adGroup.status",
  "ad.status",
  "budget",
  "budget.period",
  "budget.daily",
  "budget.lifetime",
  "campaign.budget",
  "campaign.budget.period",
  "campaign.budget.daily",
  "campaign.budget.lifetime",
  "adGroup.budget",
  "adGroup.budget.period",
  "adGroup.budget.daily",
  "adGroup.budget.lifetime",
  "budget.shared",
  "currency",
  "flight.start",
  "flight.end",
  "adGroup.flight.start",
  "adGroup.flight.end",
  "timeZone",
  "landing",
  "landing.also",
  "template",
  "suffix",
  "tags",
  "params",
  "account.template",
  "account.suffix",
  "campaign.template",
  "campaign.suffix",
  "campaign.params",
  "adGroup.template",
  "adGroup.suffix",
  "adGroup.params",
  "utm.source",
  "utm.medium",
  "utm.campaign",
  "utm.content",
  "utm.term",
  "utm.id",
  "tracking.pixel",
  "tracking.tag",
  "tracking.conversion",
  "tracking.event",
  "audiences.included",
  "audiences.excluded",
  "regions",
  "regions.excluded",
  "objective",
  "owner",
  "copy",
] as const;
export type ColumnName = (typeof columnNames)[number];

export function isColumnName(name: string): name is ColumnName {
  return columnNames.some((known) => known === name);
}

/** The level whose business a column is; undefined: that of the row's own entity. */
export function ownerOf(name: ColumnName): Level | "account" | undefined {
  if (name === "account.template" || name === "account.suffix") return "account";
  if (name.startsWith("adGroup.")) return "adGroup";
  if (name.startsWith("ad.")) return "ad";
  return ofRow.has(name) ? undefined : "campaign";
}

const ofRow: ReadonlySet<ColumnName> = new Set([
  "status",
  "budget",
  "budget.period",
  "budget.daily",
  "budget.lifetime",
  "landing",
  "landing.also",
  "template",
  "suffix",
  "tags",
  "params",
  "utm.source",
  "utm.medium",
  "utm.campaign",
  "utm.content",
  "utm.term",
  "utm.id",
  ...trackingKinds.map((kind) => `tracking.${kind}` as const),
  "audiences.included",
  "audiences.excluded",
  "regions",
  "regions.excluded",
  "copy",
] satisfies ColumnName[]);
