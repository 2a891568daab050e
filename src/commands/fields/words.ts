import type { Click } from "../../model/click.ts";
import type { Entry } from "../../model/entry.ts";
import { type FieldName, type FieldTypes, levelNames, type Named } from "../../model/field.ts";
import { fieldLabels, fieldNames } from "../../model/field-labels.ts";
import { moneyText } from "../../values/money.ts";

type Told = { readonly [Name in FieldName]: (value: NonNullable<FieldTypes[Name]>) => string };

const plain = (value: string) => value;
const named = ({ id, name }: Named) => (id === undefined || id === name ? name : `${name} (${id})`);
const list =
  <T>(told: (item: T) => string) =>
  (items: readonly T[]) =>
    items.map(told).join("; ");
const clicked = ({ url, page, params }: Click) => {
  if (page !== undefined) return url;
  const added = params.map(({ key, raw }) => `${key}=${raw}`).join("&");
  return added === "" ? "" : `not set; what is added to it: ${added}`;
};

/** What each field holds, as people say it. */
const told: Told = {
  level: (level) => levelNames[level],
  platform: plain,
  account: named,
  type: plain,
  channel: plain,
  "campaign.id": plain,
  "campaign.name": plain,
  "adGroup.id": plain,
  "adGroup.name": plain,
  "ad.id": plain,
  "ad.name": plain,
  status: plain,
  "status.own": plain,
  "status.campaign": plain,
  budget: list(({ amount, period, level, shared }) =>
    [
      moneyText(amount),
      period ?? "for an unknown period",
      `set by the ${levelNames[level]}`,
      ...(shared === undefined ? [] : [`shared as ${shared}`]),
    ].join(", "),
  ),
  "flight.start": plain,
  "flight.end": plain,
  timeZone: plain,
  click: (click) => [click, ...click.further.map((page) => page.click)].map(clicked).join("; also "),
  tracking: (tracking) =>
    Object.entries(tracking)
      .map(([kind, set]) => `${kind} ${set === "below" ? "on its ads" : set.ids.join(", ") || "none"}`)
      .join("; "),
  "audiences.included": list(named),
  "audiences.excluded": list(named),
  regions: list(({ code, text }) => (code === undefined || code === text ? text : `${text} (${code})`)),
  "regions.excluded": list(({ code, text }) =>
    code === undefined || code === text ? text : `${text} (${code})`,
  ),
  objective: plain,
  owner: plain,
  copy: list(plain),
  categories: list(plain),
  ageMin: String,
  euPolitical: plain,
};

/** Every field of an entry that its export says something about, with what it says. */
export function entryWords(
  entry: Entry,
): { readonly name: FieldName; readonly label: string; readonly text: string }[] {
  return fieldNames
    .filter((name) => !name.startsWith("status."))
    .flatMap((name) => {
      const text = fieldWords(entry, name);
      return text === undefined ? [] : [{ name, label: fieldLabels[name], text }];
    });
}

function fieldWords<Name extends FieldName>({ fields }: Entry, name: Name): string | undefined {
  const field = fields[name];
  if (field.state === "absent") return undefined;
  if (field.state === "unreadable") return `unreadable: ${field.trouble.found} ${field.trouble.message}`;
  const value = field.state === "value" ? (field.value ?? undefined) : undefined;
  const text = value === undefined ? "" : told[name](value as NonNullable<FieldTypes[Name]>);
  return text === "" ? "blank" : text;
}
