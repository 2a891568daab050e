import { typeOf } from "../../facts/types.ts";
import type { Entry } from "../../model/entry.ts";
import type { Field, Level, Named } from "../../model/field.ts";
import { isRounded, slug } from "../../values/text.ts";
import { isTemporary } from "../rows/temporary.ts";
import { budgetField } from "./budget-field.ts";
import { isBlank, locate, saidBelow } from "./cells.ts";
import { clickField } from "./click-field.ts";
import { damagedId } from "./damaged-id.ts";
import { dayField } from "./day-field.ts";
import { ageIn, categoriesIn, euPoliticalIn } from "./declared.ts";
import type { Family } from "./family.ts";
import { audiencesField, regionsField } from "./list-field.ts";
import { platformField } from "./platform-field.ts";
import { absent, field, type PlainName, type Reader } from "./reader.ts";
import { statusFields } from "./status-fields.ts";
import { trackingField } from "./tracking-field.ts";

/** Cells → the gate's own words. Equal cells become the same field object, so each is read once. */
export function readFields(reader: Reader, family: Family): Entry["fields"] {
  const level = family.self.level;
  const text = (name: PlainName) => textField(reader, family, name);
  const day = (name: "flight.start" | "flight.end") => dayField(reader, family, name);
  return {
    level: reader.intern("level", level, () => ({ value: level, origin: undefined })),
    platform: platformField(reader, family),
    account: accountField(reader, family),
    type: mapped(reader, family, "type", typeOf),
    channel: mapped(reader, family, "channel", slug),
    "campaign.id": idField(reader, family, "campaign.id"),
    "campaign.name": text("campaign.name"),
    "adGroup.id": idField(reader, family, "adGroup.id"),
    "adGroup.name": text("adGroup.name"),
    "ad.id": idField(reader, family, "ad.id"),
    "ad.name": text("ad.name"),
    ...statusFields(reader, family),
    budget: budgetField(reader, family),
    "flight.start": day("flight.start"),
    "flight.end": day("flight.end"),
    timeZone: text("timeZone"),
    click: clickField(reader, family),
    tracking: trackingField(reader, family),
    "audiences.included": audiencesField(reader, family, "audiences.included"),
    "audiences.excluded": audiencesField(reader, family, "audiences.excluded"),
    regions: regionsField(reader, family, "regions"),
    "regions.excluded": regionsField(reader, family, "regions.excluded"),
    objective: text("objective"),
    owner: text("owner"),
    copy: copyField(reader, family),
    categories: field(reader, family, "categories", categoriesIn),
    ageMin: field(reader, family, "ageMin", ageIn),
    euPolitical: field(reader, family, "euPolitical", euPoliticalIn),
  };
}

function mapped(reader: Reader, family: Family, name: PlainName, read: (text: string) => string) {
  return field<string>(reader, family, name, ({ text, origin }) =>
    text === "" ? { blank: origin } : { value: read(text), origin },
  );
}

function textField(reader: Reader, family: Family, name: PlainName): Field<string> {
  return mapped(reader, family, name, (text) => text);
}

function idField(reader: Reader, family: Family, name: `${Level}.id`): Field<string> {
  return field<string>(reader, family, name, ({ text, origin }) => {
    // The platform gives it an id of its own.
    if (text === "" || isTemporary(text)) return { blank: origin };
    if (!isRounded(text)) return { value: text, origin };
    return { trouble: damagedId(text), origin };
  });
}

function copyField(reader: Reader, family: Family): Field<readonly string[]> {
  const left = !locate(family, "copy")?.text && saidBelow(family, ["copy"]);
  if (left) return absent(reader, family, "copy", ["copy"]);
  return field<readonly string[]>(reader, family, "copy", ({ text, origin }) => ({
    value: isBlank(text) ? [] : [text],
    origin,
  }));
}

function accountField(reader: Reader, family: Family): Field<Named> {
  const id = locate(family, "account.id");
  const name = locate(family, "account");
  const cell = id && id.text !== "" ? id : (name ?? id);
  if (!cell) return absent(reader, family, "account", ["account.id", "account"]);
  const key = `${cell.key}|${id?.text ?? ""}|${name?.text ?? ""}`;
  return reader.intern("account", key, () => {
    if (cell.text === "") return { blank: cell.origin };
    return { value: { id: id?.text || undefined, name: name?.text || cell.text }, origin: cell.origin };
  });
}
