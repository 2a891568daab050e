import type { FieldName } from "./field.ts";

/** What people call each field, in messages and in `launchgate fields`. */
export const fieldLabels = {
  level: "level",
  platform: "platform",
  account: "account",
  type: "campaign type",
  channel: "channel",
  "campaign.id": "campaign id",
  "campaign.name": "campaign name",
  "adGroup.id": "ad group id",
  "adGroup.name": "ad group name",
  "ad.id": "ad id",
  "ad.name": "ad name",
  status: "status",
  "status.own": "status",
  "status.campaign": "status",
  budget: "budget",
  "flight.start": "start date",
  "flight.end": "end date",
  timeZone: "time zone",
  click: "landing page",
  tracking: "tracking",
  "audiences.included": "audiences",
  "audiences.excluded": "excluded audiences",
  regions: "regions",
  "regions.excluded": "excluded regions",
  objective: "objective",
  owner: "owner",
  copy: "ad text",
  categories: "ad categories",
  ageMin: "minimum age",
  euPolitical: "political ads",
} as const satisfies Record<FieldName, string>;

/** What people call a field or a part of one: `tracking.pixel` is the pixel. */
export function labelOf(name: string): string {
  if (name === "landing") return fieldLabels.click;
  if (name === "audiences.names") return "audience names";
  return isFieldName(name) ? fieldLabels[name] : name.slice(name.indexOf(".") + 1);
}

/** What only some platforms ask for: an export of another lacks nothing without it. */
export const fieldsOfSome: ReadonlySet<FieldName> = new Set(["categories", "ageMin", "euPolitical"]);

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldLabels, name);
}

export const fieldNames: readonly FieldName[] = Object.keys(fieldLabels).filter(isFieldName);
